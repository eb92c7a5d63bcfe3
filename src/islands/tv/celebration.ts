// Everything that only a celebration or a reaction needs, in one chunk that is fetched once the board lives
// (docs/decisions/037-what-a-television-loads-when.md). It is only ever imported dynamically.

export { drawCheer } from './cheer-words.tsx';
export { makeCannons } from './confetti.ts';
export { showReactions } from './reactions.ts';
export { sayCheer, titleOf } from './say-cheer.ts';
export { drawStrip } from './strip-words.tsx';
