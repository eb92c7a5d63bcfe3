// The catalogue: what each of our sounds is made of. Small phrases that rise and end on a note one can rest on.

import type { Sound } from '../sounds.ts';
import { notesOf } from './score.ts';
import type { Note, Recipe, Voice } from './sound-synth.ts';
import {
  BELL,
  BRASS_BELL,
  CHIME,
  DRUM,
  HARP,
  HORN,
  KALIMBA,
  MARIMBA,
  STEEL_DRUM,
  STRINGS,
  TRUMPET,
  TRUMPET_HELD,
  WOOD,
} from './voices.ts';

export const RECIPES: Readonly<Record<Sound, Recipe>> = {
  bell: played(2.4, 0.22, BELL, 'E4@0 B4@0.34:0.9'),
  'brass-bell': played(2.1, 0.18, BRASS_BELL, 'A5@0 A5@0.24:0.85'),
  chime: played(2.5, 0.28, CHIME, 'G4@0:0.8 C5@0.17:0.9 E5@0.34 G5@0.51:0.9'),
  marimba: played(1.6, 0.2, MARIMBA, 'C4@0 G4@0.12 C5@0.24 E5@0.36 G5@0.48:0.9 C6@0.66'),
  horn: played(2.3, 0.26, HORN, 'G3@0:0.85 C4@0.42 E4@0.84'),
  'steel-drum': played(1.9, 0.2, STEEL_DRUM, 'D5@0 F#5@0.15:0.9 A5@0.3 D6@0.54 A5@0.7:0.6'),
  harp: played(
    2.3,
    0.28,
    HARP,
    'D4@0:0.7 E4@0.08:0.7 G4@0.16:0.75 A4@0.24:0.8 B4@0.32:0.85 D5@0.4:0.9 G5@0.52',
  ),
  kalimba: played(2, 0.24, KALIMBA, 'A4@0 E5@0.16:0.85 C5@0.32:0.85 E5@0.48:0.8 A5@0.72'),
  goal: {
    seconds: 2.5,
    room: 0.3,
    layers: [
      { voice: STRINGS, notes: notesOf('C4@0:0.4 G4@0:0.36 C5@0.1:0.34 E5@0.2:0.3') },
      { voice: BELL, notes: notesOf('C5@0.05:0.8 E5@0.25:0.8 G5@0.45:0.85 C6@0.7:0.9') },
    ],
  },
  roll: { seconds: 2.5, room: 0.16, layers: [{ voice: DRUM, notes: rolled(2.3) }] },
  fanfare: {
    seconds: 3,
    room: 0.3,
    layers: [
      { voice: TRUMPET, notes: notesOf('G4@0:0.8 C5@0.22:0.85 E5@0.44:0.9 G5@0.66 E5@0.92:0.9') },
      {
        voice: TRUMPET_HELD,
        notes: notesOf('C4@1.18:0.34 E4@1.18:0.3 G4@1.18:0.36 C5@1.18:0.46 G5@1.18:0.6'),
      },
    ],
  },
  tick: { ...played(0.12, 0, WOOD, 'A5@0'), level: -2.5 },
};

function played(seconds: number, room: number, voice: Voice, score: string): Recipe {
  return { seconds, room, layers: [{ voice, notes: notesOf(score) }] };
}

/** Two mallets in turn, ever closer and stronger, and one stroke at the end. */
function rolled(seconds: number): Note[] {
  const strokes: Note[] = [];
  let at = 0;
  while (at < seconds - 0.35) {
    const done = at / seconds;
    const hz = strokes.length % 2 === 0 ? 147 : 151;
    strokes.push({ at, hz, gain: 0.12 + 0.5 * done ** 1.6 + (strokes.length % 2) * 0.03 });
    at += 0.085 - 0.028 * done;
  }
  return [...strokes, { at: seconds - 0.28, hz: 147, gain: 1 }];
}
