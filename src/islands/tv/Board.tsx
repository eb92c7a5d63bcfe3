// The Board scene: the teams in order, the joint goal, the latest win. It draws a frame and decides no timing.

import { createMemo, For, Show } from 'solid-js';
import type { BoardFrame, BoardTeam } from '#src/domain/frame.ts';
import { Goal } from './Goal.tsx';
import { LatestWin } from './LatestWin.tsx';
import { TeamRow } from './TeamRow.tsx';

export type BoardProps = { frame: BoardFrame; isCalm: boolean; isHidden: boolean };

export function Board(props: BoardProps) {
  const frame = () => props.frame;
  const teams = () => frame().teams;
  // Rows stay in one order in the document and take their slot by class, so that nothing that moves is rebuilt.
  const ids = createMemo<string[]>((known) => {
    const now = teams().map(({ team }) => team);
    return [...known.filter((id) => now.includes(id)), ...now.filter((id) => !known.includes(id))];
  }, []);

  const row = (id: string) => {
    // A team that leaves keeps its last look until its row is gone.
    const team = createMemo<BoardTeam | undefined>(
      (last) => teams().find(({ team }) => team === id) || last,
      undefined,
    );
    return <TeamRow team={team() as BoardTeam} group={frame().office.group} isCalm={props.isCalm} />;
  };

  return (
    <section
      class={`board teams-${teams().length} ${teams().length > 7 ? 'crowded' : ''} ${props.isHidden ? 'away' : ''}`}
    >
      <table class="rows" aria-label={frame().table}>
        <tbody>
          <For each={ids()}>{row}</For>
        </tbody>
      </table>
      <div class="empty">
        <p>{frame().empty[0]}</p>
        <p>{frame().empty[1]}</p>
      </div>
      <div class={`lower ${frame().goal ? '' : 'without-goal'}`}>
        <Show when={frame().goal}>{(goal) => <Goal goal={goal()} />}</Show>
        <LatestWin win={frame().latest} />
      </div>
    </section>
  );
}
