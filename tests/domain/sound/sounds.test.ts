// Our sounds, measured: short, gentle, alike in loudness and unlike in everything else, and without a click.

import { expect, test } from 'vitest';
import { loudnessOf } from '#src/domain/sound/loudness.ts';
import { RECIPES } from '#src/domain/sound/sound-recipes.ts';
import { RATE, synthesise } from '#src/domain/sound/sound-synth.ts';
import { wavOf } from '#src/domain/sound/wav.ts';
import { SOUNDS, type Sound } from '#src/domain/sounds.ts';

const made = new Map(SOUNDS.map((sound) => [sound, synthesise(RECIPES[sound])]));
const samplesOf = (sound: Sound) => made.get(sound) ?? new Float32Array();
const highest = (samples: Float32Array) => samples.reduce((peak, one) => Math.max(peak, Math.abs(one)), 0);

test.for(SOUNDS)('%s is short, whole, soft at both ends and never too loud', (sound) => {
  const samples = samplesOf(sound);
  expect(samples.length / RATE).toBeLessThanOrEqual(sound === 'fanfare' ? 3 : 2.5);
  expect(samples.every(Number.isFinite)).toBe(true);
  expect(highest(samples)).toBeGreaterThan(0.2);
  expect(highest(samples)).toBeLessThanOrEqual(0.9);
  expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.001);
  // The first and the last tenth of a millisecond, and the way to them: no step that a loudspeaker would click at.
  expect(highest(samples.subarray(0, 3))).toBeLessThan(0.01);
  expect(highest(samples.subarray(-24))).toBeLessThan(0.001);
  expect(Math.abs(samples.reduce((sum, one) => sum + one, 0) / samples.length)).toBeLessThan(0.001);
});

test('all are as loud as each other, within 3 dB', () => {
  const levels = SOUNDS.map((sound) => loudnessOf(samplesOf(sound), RATE));
  expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(3);
});

test('loudness is measured as the standard says: a full sine of 997 Hz is −3.01 LUFS', () => {
  const sine = Float32Array.from({ length: 48_000 }, (_, at) => Math.sin((2 * Math.PI * 997 * at) / 48_000));
  expect(loudnessOf(sine, 48_000)).toBeCloseTo(-3.01, 1);
});

test('no two sound alike: their energy lies elsewhere, or at other times', () => {
  const prints = SOUNDS.map((sound) => ({ sound, print: printOf(samplesOf(sound)) }));
  const pairs = prints.flatMap((one, index) => prints.slice(index + 1).map((other) => [one, other] as const));
  const alike = pairs
    .filter(([one, other]) => likeness(one.print, other.print) > 0.8)
    .map(([one, other]) => `${one.sound} and ${other.sound}`);
  expect(alike).toEqual([]);
});

test('the same sound is the same file, byte by byte, and a file that anything can read', () => {
  const file = wavOf(samplesOf('bell'), RATE);
  expect(wavOf(synthesise(RECIPES.bell), RATE)).toEqual(file);
  const view = new DataView(file.buffer);
  const word = (at: number) => String.fromCharCode(...file.subarray(at, at + 4));
  expect([word(0), word(8), word(12), word(36)]).toEqual(['RIFF', 'WAVE', 'fmt ', 'data']);
  expect([view.getUint16(22, true), view.getUint32(24, true), view.getUint16(34, true)]).toEqual([
    1,
    RATE,
    16,
  ]);
  expect([view.getUint32(4, true), view.getUint32(40, true)]).toEqual([file.length - 8, file.length - 44]);
  expect(wavOf(Float32Array.of(2, -2), RATE).subarray(44)).toEqual(Uint8Array.of(0xff, 0x7f, 0x01, 0x80));
});

/** How much energy lies in each third of an octave from 100 Hz to 8 kHz, in each of eight parts of 2.4 s. */
function printOf(samples: Float32Array): number[] {
  const bands = Array.from({ length: 20 }, (_, band) => 100 * 2 ** (band / 3));
  const length = Math.round(0.3 * RATE);
  return Array.from({ length: 8 }, (_, part) => samples.subarray(part * length, (part + 1) * length)).flatMap(
    (part) =>
      bands.map((hz) =>
        Math.sqrt([0.9, 0.95, 1, 1.05, 1.1].reduce((sum, by) => sum + powerAt(part, hz * by), 0)),
      ),
  );
}

/** The power at one pitch (Goertzel). */
function powerAt(samples: Float32Array, hz: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hz) / RATE);
  let [one, two] = [0, 0];
  for (const sample of samples) [one, two] = [sample + turn * one - two, one];
  return Math.max(0, one * one + two * two - turn * one * two);
}

function likeness(a: number[], b: number[]): number {
  const dot = (x: number[], y: number[]) => x.reduce((sum, value, index) => sum + value * (y[index] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
