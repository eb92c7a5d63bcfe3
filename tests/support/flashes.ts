// Counts changes of light between pictures of a screen, after WCAG 2.3.1: relative luminance, opposite changes of a
// tenth and more, in any ninth of the screen and in the whole. It takes no pictures.

import sharp from 'sharp';

/** A picture of the screen, at `at` seconds; `light` is the relative luminance of each of its points, row by row. */
export type Shot = { at: number; light: number[] };

const WIDTH = 96;
const HEIGHT = 54;
/** A tenth of the brightest white, as WCAG defines a general flash. */
const CHANGE = 0.1;
/** Nothing may go up and down, or change all over the screen, within these seconds. (look.md, Motion) */
const FLASH_SECONDS = 1;
const WHOLE_SECONDS = 1.2;
/** More of the screen than this is all of it: a win's halves, which slide in, are a little less than half. */
const WHOLE_SHARE = 2 / 3;

/** An image of any size, as light. WCAG 2.2, "relative luminance". */
export async function lightOf(image: Buffer): Promise<number[]> {
  const raw = await sharp(image).removeAlpha().resize(WIDTH, HEIGHT, { fit: 'fill' }).raw().toBuffer();
  const linear = (value = 0) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return Array.from(
    { length: WIDTH * HEIGHT },
    (_, point) =>
      0.2126 * linear(raw[point * 3]) +
      0.7152 * linear(raw[point * 3 + 1]) +
      0.0722 * linear(raw[point * 3 + 2]),
  );
}

/**
 * What was wrong, in words; empty for pictures that nobody needs to look away from. The whole screen may change once
 * within a second and not back; a ninth may go there and back once, as where a bright half comes with a dark face on
 * it, which is a third of what WCAG allows.
 */
export function flashesIn(shots: Shot[]): string[] {
  const parts = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((part) => changesOf(shots, part, 2));
  return [...changesOf(shots, null, 1), ...parts, ...wholeChanges(shots)];
}

/** How dark it gets between the brightest picture and the last, as a part of the last: 1 where it never is darker. */
export function dipOf(shots: Shot[]): number {
  const means = meansOf(shots, null);
  const after = means.slice(means.indexOf(Math.max(...means)));
  return Math.min(...after) / (after[after.length - 1] ?? 1);
}

/** Where there are more changes in turn, up and down, than `most` within a second. */
function changesOf(shots: Shot[], part: number | null, most: number): string[] {
  const means = meansOf(shots, part);
  const found = shots.findIndex(({ at }, first) => {
    const until = shots.findIndex((shot) => shot.at - at > FLASH_SECONDS);
    return swingsOf(means.slice(first, until < 0 ? undefined : until)) > most;
  });
  const where = part === null ? 'the whole' : `ninth ${part}`;
  return found < 0 ? [] : [`more than ${most} changes from ${shots[found]?.at.toFixed(2)} s in ${where}`];
}

/** How often a series turns round by a tenth and more, its first change among them. */
function swingsOf(means: number[]): number {
  let swings = 0;
  let low = means[0] ?? 0;
  let high = low;
  let direction = 0;
  for (const mean of means) {
    low = Math.min(low, mean);
    high = Math.max(high, mean);
    if (direction <= 0 && mean - low >= CHANGE) {
      direction = 1;
      high = mean;
    } else if (direction >= 0 && high - mean >= CHANGE) {
      direction = -1;
      low = mean;
    } else continue;
    swings += 1;
  }
  return swings;
}

/** The mean light of each picture, in one ninth or in the whole. */
function meansOf(shots: Shot[], part: number | null): number[] {
  const points = Array.from({ length: WIDTH * HEIGHT }, (_, point) => point).filter(
    (point) => part === null || partOf(point) === part,
  );
  return shots.map(
    ({ light }) => points.reduce((sum, point) => sum + (light[point] ?? 0), 0) / points.length,
  );
}

function partOf(point: number): number {
  const column = Math.floor(((point % WIDTH) * 3) / WIDTH);
  const row = Math.floor((Math.floor(point / WIDTH) * 3) / HEIGHT);
  return row * 3 + column;
}

function wholeChanges(shots: Shot[]): string[] {
  for (const [index, one] of shots.entries()) {
    for (const other of shots.slice(index + 1)) {
      if (other.at - one.at > WHOLE_SECONDS) break;
      const changed = one.light.filter(
        (light, point) => Math.abs(light - (other.light[point] ?? 0)) >= CHANGE,
      );
      if (changed.length > one.light.length * WHOLE_SHARE)
        return [`all of it changed by ${other.at.toFixed(2)} s`];
    }
  }
  return [];
}
