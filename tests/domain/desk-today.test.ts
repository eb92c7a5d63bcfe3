// Sentences of Today that count something.

import { describe, expect, it } from 'vitest';
import { sayRoom } from '#src/domain/desk-today.ts';

const heard = { volume: 60, sound: 'on' };
const muted = { volume: 60, sound: 'muted' };
const turnedDown = { volume: 0, sound: 'on' };

describe('who will see and hear a win on deck', () => {
  it('counts screens and the ones that are heard', () => {
    expect(sayRoom([heard, muted])).toBe('2 screens, sound on 1');
    expect(sayRoom([heard])).toBe('1 screen, sound on');
    expect(sayRoom([muted, turnedDown])).toBe('2 screens, no sound');
  });

  it('says when nobody would see it', () => {
    expect(sayRoom([])).toBe('No screen shows the board now');
  });
});
