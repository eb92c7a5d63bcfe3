// The Board scene: the teams in order, the joint goal, the latest win. It draws a frame and decides no timing.

import { createMemo, For, Show } from 'solid-js';
import type { BoardFrame, BoardTeam } from '#src/domain/frame.ts';
import { type Bar, planBars } from './bar-plan.ts';
import { officeWhen } from './clock.ts';
import { faceLines } from './face-plan.ts';
import { Goal } from './Goal.tsx';
import { LatestWin } from './LatestWin.tsx';
import { writePoints } from './numbers.ts';
import { TeamRow } from './TeamRow.tsx';

/** `now` is the server's clock in UTC milliseconds, to say when the latest win was. */
export type BoardProps = { frame: BoardFrame; now: number; isCalm: boolean; isHidden: boolean };

export function Board(props: BoardProps) {
  const frame = () => props.frame;
  const teams = () => frame().teams;
  const bars = createMemo(() => {
    const write = (points: number) => writePoints(points, frame().office.group);
    return planBars(teams(), write, teams()[0]?.place === 1);
  });
  // Rows stay in one order in the document and take their slot by class, so that nothing that moves is rebuilt.
  const ids = createMemo<string[]>((known) => {
    const now = teams().map(({ team }) => team);
    return [...known.filter((id) => now.includes(id)), ...now.filter((id) => !known.includes(id))];
  }, []);

  const row = (id: string) => {
    // A team that leaves keeps its last slot until its row is gone.
    const slot = createMemo<number>((last) => {
      const found = teams().findIndex(({ team }) => team === id);
      return found < 0 ? Math.min(last, teams().length - 1) : found;
    }, 0);
    return (
      <TeamRow
        team={teams()[slot()] as BoardTeam}
        slot={slot()}
        bar={bars()[slot()] as Bar}
        lines={faceLines(teams())}
        group={frame().office.group}
        isCalm={props.isCalm}
      />
    );
  };

  return (
    <section class={`board teams-${teams().length} ${props.isHidden ? 'away' : ''}`}>
      <table class="rows" aria-label="The teams and their points">
        <tbody>
          <For each={ids()}>{row}</For>
        </tbody>
      </table>
      <div class="empty">
        <p>The first team will stand here.</p>
        <p>
          Teams appear with their people, sales and marketing in one row, and every win moves both colours.
        </p>
      </div>
      <div class={`lower ${frame().goal ? '' : 'without-goal'}`}>
        <Show when={frame().goal}>{(goal) => <Goal goal={goal()} month={frame().season.month} />}</Show>
        <LatestWin win={frame().latest} when={whenWon(frame(), props.now)} />
      </div>
    </section>
  );
}

function whenWon({ latest, office }: BoardFrame, now: number): string {
  return latest ? officeWhen({ at: latest.wonAt, precision: latest.wonPrecision }, now, office.timezone) : '';
}
