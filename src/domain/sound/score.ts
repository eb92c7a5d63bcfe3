// Reads the short scores in which our sounds are written down. Equal steps from A4 at 440 Hz.

import type { Note } from './sound-synth.ts';

/** `E4@0 B4@0.34:0.9`: pitch, when in seconds, and how strong where it is not at full strength. */
export function notesOf(score: string): Note[] {
  return score.split(' ').map((text) => {
    const [pitch = '', time = ''] = text.split('@');
    const [at, gain = 1] = time.split(':').map(Number);
    return { at: at ?? 0, hz: hzOf(pitch), gain };
  });
}

const STEPS: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** `A4` is 440 Hz; equal steps. */
function hzOf(pitch: string): number {
  const step = (STEPS[pitch[0] ?? ''] ?? 0) + (pitch[1] === '#' ? 1 : 0);
  const octave = Number(pitch.slice(-1));
  return 440 * 2 ** ((step - 9) / 12 + octave - 4);
}
