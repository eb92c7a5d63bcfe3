// A first place taken, or the joint goal reached: a great word, both crafts' colours, and everybody whose it is.

import type { Face as Person } from '#src/domain/story.ts';
import type { GoalCheer, LeadCheer } from '#src/domain/television/cheer.ts';
import { type Step, stepFor } from '#src/domain/television/fit.ts';
import type { TvWords } from '#src/domain/television/tv-words.ts';
import { Face } from './Face.tsx';

/** Ems of a name at 24, 17 and 11 hundredths of the height on one line, then 8 on two. */
const NAME_STEPS: Step[] = [
  { em: 4.9, lines: 1 },
  { em: 7, lines: 1 },
  { em: 10.8, lines: 1 },
  { em: 14.6, lines: 2 },
];
/** In one line together; then the most of one craft in a line of its own, large and small. */
const ALL_MAX = 7;
const CREW_MAX = [9, 14];
/** A craft with more has a last disc with their number. */
const FACES_MAX = 40;

export function drawBig(cheer: LeadCheer | GoalCheer, words: TvWords) {
  const isGoal = cheer.kind === 'goal';
  const name = isGoal ? cheer.targetText : cheer.team;
  return (
    <div class="big">
      <b class="big-place">{isGoal ? '' : '1'}</b>
      <p class={`big-name fit-${stepFor(name, NAME_STEPS)}`} dir="auto">
        <span>{name}</span>
      </p>
      <p class="big-says">{isGoal ? words.goalReached : words.inFront}</p>
      <div class="big-bar">
        <i class="sales">{words.sales}</i>
        <i class="marketing">{words.marketing}</i>
        <i class="sweep" />
      </div>
      {drawCrowd(cheer.who)}
    </div>
  );
}

/** Everybody, one craft after the other, smaller the more they are. */
export function drawCrowd(who: Person[]) {
  const crews = (['sales', 'marketing'] as const).map((craft) => who.filter((face) => face.craft === craft));
  const most = Math.max(...crews.map(({ length }) => length));
  const step = who.length > ALL_MAX ? 1 + CREW_MAX.filter((max) => most > max).length : 0;
  return <div class={`crowd of-${step}`}>{crews.map(drawCrew)}</div>;
}

function drawCrew(crew: Person[]) {
  const shown = crew.length > FACES_MAX ? crew.slice(0, FACES_MAX - 1) : crew;
  return (
    <div>
      {shown.map((face) => (
        <Face who={face} />
      ))}
      {crew.length > shown.length && <span class="face more">{`+${crew.length - shown.length}`}</span>}
    </div>
  );
}
