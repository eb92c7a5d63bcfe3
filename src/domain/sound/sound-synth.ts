// Makes a sound out of sines: every voice is a handful of overtones that rise softly and fall each in its own time. Pure.

import { leveled } from './loudness.ts';
import { withRoom } from './room.ts';

/** Samples per second: all that is gentle lies far below 12 kHz. */
export const RATE = 24_000;

/** `ratio` to the pitch, `gain` against the others, `fall` in seconds until it is down by 60 dB. */
export type Overtone = { ratio: number; gain: number; fall: number };

/**
 * How one note sounds. It rises within `attack` seconds, stays for `hold` and falls. With `bloom` higher overtones come
 * later, as in brass; `sway` is a vibrato in parts of the pitch. `breath` is noise below `hz`, as of a stick or lips.
 */
export type Voice = {
  overtones: readonly Overtone[];
  attack: number;
  hold?: number;
  bloom?: number;
  sway?: { hz: number; depth: number };
  breath?: { gain: number; fall: number; hz: number };
};

/** `at` in seconds from the start, `hz` the pitch. */
export type Note = { at: number; hz: number; gain: number };

/**
 * What a sound is made of. `room` is how much of it comes back from the walls, 0 to 1; `level` in dB moves it from the
 * loudness that all have.
 */
export type Recipe = {
  seconds: number;
  layers: readonly { voice: Voice; notes: readonly Note[] }[];
  room: number;
  level?: number;
};

/** Samples from −1 to 1, as loud as every other sound, silent at both ends. */
export function synthesise({ seconds, layers, room, level = 0 }: Recipe): Float32Array {
  const dry = new Float32Array(Math.round(seconds * RATE));
  let seed = 1;
  for (const { voice, notes } of layers) {
    for (const note of notes) {
      for (const overtone of voice.overtones) addOvertone(dry, note, overtone, voice);
      if (voice.breath) addBreath(dry, note, voice.breath, voice.attack, seed++);
    }
  }
  return leveled(withoutClicks(withRoom(dry, room, RATE)), RATE, level);
}

function addOvertone(out: Float32Array, { at, hz, gain }: Note, overtone: Overtone, voice: Voice): void {
  const { attack, hold = 0, bloom = 0, sway } = voice;
  const pitch = hz * overtone.ratio;
  // What is near the highest pitch that samples hold would come back as another one.
  if (pitch > RATE * 0.45) return;
  const rise = attack * (1 + bloom * (overtone.ratio - 1));
  const start = Math.round(at * RATE);
  const turn = (2 * Math.PI * pitch) / RATE;
  let phase = 0;
  for (let index = start; index < out.length; index += 1) {
    const time = (index - start) / RATE;
    const falling = Math.max(0, time - rise - hold);
    if (falling > overtone.fall * 1.2) break;
    const envelope = risen(time / rise) * 10 ** ((-3 * falling) / overtone.fall);
    out[index] = (out[index] ?? 0) + gain * overtone.gain * envelope * Math.sin(phase);
    const swaying = sway ? 1 + sway.depth * risen(time / 0.4) * Math.sin(2 * Math.PI * sway.hz * time) : 1;
    phase += turn * swaying;
  }
}

function addBreath(
  out: Float32Array,
  { at, gain }: Note,
  breath: { gain: number; fall: number; hz: number },
  attack: number,
  seed: number,
): void {
  const start = Math.round(at * RATE);
  const open = 1 - Math.exp((-2 * Math.PI * breath.hz) / RATE);
  let state = seed * 2_654_435_761;
  let low = 0;
  for (let index = start; index < out.length; index += 1) {
    const time = (index - start) / RATE;
    if (time > breath.fall * 1.2) return;
    // The same noise every time: a sound has no chance in it.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    low += open * (state / 2 ** 31 - 1 - low);
    const envelope = risen(time / attack) * 10 ** ((-3 * time) / breath.fall);
    out[index] = (out[index] ?? 0) + gain * breath.gain * envelope * low;
  }
}

const FADE_IN = 0.002;
const FADE_OUT = 0.15;

/** Ends at rest, however long it would have rung, and has no constant part that a loudspeaker would jump to. */
function withoutClicks(samples: Float32Array): Float32Array {
  let before = 0;
  let kept = 0;
  return samples.map((sample, index) => {
    kept = sample - before + 0.995 * kept;
    before = sample;
    const left = (samples.length - 1 - index) / RATE;
    return kept * risen(index / RATE / FADE_IN) * risen(left / FADE_OUT);
  });
}

/** From 0 to 1 along half a cosine, without a corner. */
function risen(part: number): number {
  return part >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * Math.max(0, part));
}
