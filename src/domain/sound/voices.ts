// The instruments of our sounds, as overtones. Ratios of struck things are those of the real ones: they are no harmonics.

import type { Overtone, Voice } from './sound-synth.ts';

/** A church bell's partials (hum, prime, tierce, quint, nominal …); the doubled ones beat slowly, which makes it warm. */
export const BELL: Voice = {
  attack: 0.006,
  overtones: [
    { ratio: 0.5, gain: 0.38, fall: 3.4 },
    { ratio: 1, gain: 0.9, fall: 2.6 },
    { ratio: 1.003, gain: 0.3, fall: 2.4 },
    { ratio: 1.19, gain: 0.32, fall: 1.9 },
    { ratio: 1.5, gain: 0.16, fall: 1.5 },
    { ratio: 2, gain: 0.42, fall: 1.6 },
    { ratio: 2.006, gain: 0.16, fall: 1.5 },
    { ratio: 2.52, gain: 0.1, fall: 0.9 },
    { ratio: 3.01, gain: 0.09, fall: 0.7 },
    { ratio: 4.1, gain: 0.05, fall: 0.4 },
  ],
  breath: { gain: 0.05, fall: 0.03, hz: 3000 },
};

/** A ship's bell: higher, brighter, and over sooner. */
export const BRASS_BELL: Voice = {
  attack: 0.004,
  overtones: [
    { ratio: 1, gain: 0.6, fall: 1.9 },
    { ratio: 1.005, gain: 0.25, fall: 1.8 },
    { ratio: 2.01, gain: 0.55, fall: 1.3 },
    { ratio: 2.74, gain: 0.34, fall: 0.9 },
    { ratio: 3.76, gain: 0.22, fall: 0.6 },
    { ratio: 5.4, gain: 0.1, fall: 0.35 },
  ],
  breath: { gain: 0.06, fall: 0.02, hz: 5000 },
};

/** A tube of metal: its strike note is no partial of it, but what 2 : 3 : 4.2 make the ear hear. */
export const CHIME: Voice = {
  attack: 0.012,
  overtones: [
    { ratio: 1, gain: 0.42, fall: 2.6 },
    { ratio: 2, gain: 0.6, fall: 2.2 },
    { ratio: 3.01, gain: 0.26, fall: 1.4 },
    { ratio: 4.17, gain: 0.14, fall: 0.8 },
    { ratio: 5.43, gain: 0.06, fall: 0.45 },
  ],
};

/** A bar of rosewood, tuned to its second octave and the third above that. */
export const MARIMBA: Voice = {
  attack: 0.004,
  overtones: [
    { ratio: 1, gain: 1, fall: 0.95 },
    { ratio: 3.98, gain: 0.28, fall: 0.24 },
    { ratio: 10.1, gain: 0.07, fall: 0.07 },
  ],
  breath: { gain: 0.22, fall: 0.025, hz: 900 },
};

/** Metal tongues on wood: a plain note, and a high rattle that is gone at once. */
export const KALIMBA: Voice = {
  attack: 0.003,
  overtones: [
    { ratio: 1, gain: 1, fall: 1.25 },
    { ratio: 2, gain: 0.12, fall: 0.6 },
    { ratio: 5.43, gain: 0.2, fall: 0.2 },
    { ratio: 8.9, gain: 0.06, fall: 0.08 },
  ],
  breath: { gain: 0.3, fall: 0.02, hz: 1600 },
};

/** A dented pan: octave and twelfth ring along and bloom a little later than the note. */
export const STEEL_DRUM: Voice = {
  attack: 0.007,
  bloom: 3,
  overtones: [
    { ratio: 1, gain: 0.8, fall: 0.9 },
    { ratio: 2.004, gain: 0.62, fall: 0.8 },
    { ratio: 3.01, gain: 0.34, fall: 0.55 },
    { ratio: 4.03, gain: 0.16, fall: 0.35 },
    { ratio: 5.2, gain: 0.07, fall: 0.2 },
  ],
  sway: { hz: 6.5, depth: 0.0015 },
};

/** A string plucked off its middle: every harmonic, the higher the shorter. */
export const HARP: Voice = {
  attack: 0.003,
  overtones: harmonics(10, (n) => ({ gain: Math.sin(n * 0.9) ** 2 / n ** 1.1, fall: 1.7 / n ** 0.75 })),
};

/** A hand in the bell of it: few harmonics, rising slowly, the brighter ones last. */
export const HORN: Voice = {
  attack: 0.055,
  hold: 0.3,
  bloom: 0.16,
  overtones: harmonics(9, (n) => ({
    gain: [0, 0.75, 1, 0.62, 0.4, 0.22, 0.12, 0.07, 0.04, 0.02][n] ?? 0,
    fall: 0.75,
  })),
  sway: { hz: 5.2, depth: 0.003 },
  breath: { gain: 0.02, fall: 0.12, hz: 1200 },
};

/** Open brass, brighter than the horn and sooner there. */
export const TRUMPET: Voice = {
  attack: 0.028,
  hold: 0.1,
  bloom: 0.1,
  overtones: harmonics(12, (n) => ({ gain: (n < 4 ? 0.75 : 1) / n ** 1.15, fall: 0.55 })),
  sway: { hz: 5.4, depth: 0.0025 },
  breath: { gain: 0.02, fall: 0.06, hz: 2500 },
};

/** The last chord of a fanfare stays. */
export const TRUMPET_HELD: Voice = {
  ...TRUMPET,
  hold: 0.75,
  overtones: TRUMPET.overtones.map((one) => ({ ...one, fall: 0.9 })),
};

/** What lies under a bell and makes it wide. */
export const STRINGS: Voice = {
  attack: 0.35,
  hold: 0.7,
  overtones: harmonics(5, (n) => ({ gain: 1 / n ** 1.6, fall: 1.6 })),
  sway: { hz: 4.7, depth: 0.003 },
};

/** A soft mallet on a kettledrum: a pitch that a small loudspeaker can still say, and skin. */
export const DRUM: Voice = {
  attack: 0.006,
  overtones: [
    { ratio: 1, gain: 0.8, fall: 0.42 },
    { ratio: 1.5, gain: 0.5, fall: 0.34 },
    { ratio: 1.98, gain: 0.34, fall: 0.28 },
    { ratio: 2.44, gain: 0.18, fall: 0.2 },
  ],
  breath: { gain: 1.6, fall: 0.1, hz: 700 },
};

/** A finger on a wooden box. */
export const WOOD: Voice = {
  attack: 0.002,
  overtones: [
    { ratio: 1, gain: 0.7, fall: 0.07 },
    { ratio: 2.57, gain: 0.25, fall: 0.04 },
  ],
  breath: { gain: 0.25, fall: 0.015, hz: 2200 },
};

function harmonics(count: number, of: (n: number) => Omit<Overtone, 'ratio'>): Overtone[] {
  return Array.from({ length: count }, (_, index) => ({ ratio: index + 1, ...of(index + 1) }));
}
