// A small celebration along the lower edge, over whatever is on: a few faces and one sentence, for four seconds.

import type { StripCheer } from '#src/domain/television/cheer.ts';
import { stepFor } from '#src/domain/television/fit.ts';
import type { TvWords } from '#src/domain/television/tv-words.ts';
import { Face } from './Face.tsx';
import { sayStrip } from './say-cheer.ts';

const FACES_MAX = 8;

/** How much of a sentence fits beside the faces at 4.4 hundredths of the height on one line, then 3.4 and 2.8 on two. */
const STEPS = [
  { em: 24, lines: 1 },
  { em: 32, lines: 2 },
  { em: 40, lines: 2 },
];

export function drawStrip(cheer: StripCheer, group: string, words: TvWords) {
  const says = sayStrip(cheer, words, group);
  const rest = cheer.who.length - FACES_MAX;
  return (
    <div class="strip" aria-hidden="true">
      <i class="sparks" />
      {cheer.who.slice(0, FACES_MAX).map((who) => (
        <Face who={who} />
      ))}
      {rest > 0 && <span class="face more">{`+${rest}`}</span>}
      <p class={`fit-${stepFor(says, STEPS)}`} dir="auto">
        <span>{says}</span>
      </p>
    </div>
  );
}
