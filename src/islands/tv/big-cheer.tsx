// A first place taken, or the joint goal reached: a great word, both crafts' colours, and everybody whose it is.

import type { Face as Person } from '#src/domain/story.ts';
import type { GoalCheer, LeadCheer } from '#src/domain/television/cheer.ts';
import type { TvWords } from '#src/domain/television/tv-words.ts';
import { Face } from './Face.tsx';
import { type Step, stepFor } from './fit.ts';

/** Ems of a name at 22, 16 and 11 hundredths of the height on one line, then 8 on two. */
const NAME_STEPS: Step[] = [
  { em: 6, lines: 1 },
  { em: 8.4, lines: 1 },
  { em: 12.4, lines: 1 },
  { em: 16, lines: 2 },
];
/** So many faces stand in a crowd of each size, the last of them with a number for whoever is not among them. */
const CROWDS = [8, 16, 30, 60];

export function drawBig(cheer: LeadCheer | GoalCheer, words: TvWords) {
  const isGoal = cheer.kind === 'goal';
  const name = isGoal ? cheer.targetText : cheer.team;
  return (
    <div class="big">
      <p class={`big-name fit-${stepFor(name, NAME_STEPS)}`} dir="auto">
        <span>{name}</span>
      </p>
      <p class="big-says">{isGoal ? words.goalReached : words.inFront}</p>
      <div class="big-bar">
        <i class="sales" />
        <i class="marketing" />
        <i class="sweep" />
      </div>
      {drawCrowd(cheer.who)}
    </div>
  );
}

/** Faces in as many lines as they need, smaller the more they are. */
export function drawCrowd(who: Person[]) {
  const step = CROWDS.findIndex((most) => who.length <= most);
  const shown = step < 0 ? who.slice(0, 59) : who;
  return (
    <div class={`crowd of-${step}`}>
      {shown.map((face) => (
        <Face who={face} />
      ))}
      {step < 0 && <span class="face more">{`+${who.length - 59}`}</span>}
    </div>
  );
}
