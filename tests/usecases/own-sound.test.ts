// The sound of one's own wins: chosen by oneself, kept beside every other choice, and heard by screens.

import { beforeEach, expect, test } from 'vitest';
import { readPersonFile } from '#db/queries/person-file.ts';
import type { Actor } from '#src/domain/actor.ts';
import { boardFrame } from '#src/usecases/board.ts';
import { ownChoice, setChoice } from '#src/usecases/choices.ts';
import { ownSound, setSound } from '#src/usecases/own-sound.ts';
import type { TestOffice } from '#tests/support/office.ts';
import { tellStory } from '#tests/support/story.ts';

const LINUS: Actor = { kind: 'account', account: 'l', name: 'Linus', role: 'member', person: 'linus' };
const VIEWER: Actor = { kind: 'account', account: 'v', name: 'Vera', role: 'viewer', person: null };

let office: TestOffice;
beforeEach(() => {
  office = tellStory(`
    person linus sales in Harbour
    person ada marketing in Harbour
    asset webinar by ada
    touch webinar northwind mon 09:10
    win northwind 9000eur tue 10:00 by linus`);
});

const soundOfWin = () => boardFrame(office.app, 0).moments.map((moment) => moment.sound)[0];

test('everybody has the bell until they choose, and screens play what they chose', () => {
  const { app } = office;
  expect([ownSound(app, LINUS).sound, soundOfWin()]).toEqual(['bell', 'bell']);
  setSound(app, LINUS, 'kalimba', ownSound(app, LINUS).changed);
  expect([ownSound(app, LINUS).sound, soundOfWin()]).toEqual(['kalimba', 'kalimba']);
  expect(readPersonFile(app.db, 'linus', 'l').choices?.[0]?.sound).toBe('kalimba');
});

test('it stays when somebody changes how they are shown, and an alias keeps it', () => {
  const { app } = office;
  setSound(app, LINUS, 'harp', 0);
  const { changed } = ownChoice(app, LINUS);
  setChoice(app, LINUS, { shownAs: 'alias', alias: 'Heron', onScreens: true, inFeed: true }, changed);
  expect([ownSound(app, LINUS).sound, soundOfWin()]).toEqual(['harp', 'harp']);
});

test('no other sound, no old page, and nobody who does not play', () => {
  const { app } = office;
  for (const other of ['fanfare', 'siren', '', '__proto__'])
    expect(() => setSound(app, LINUS, other, 0)).toThrow('Choose one of the sounds in the list.');
  setSound(app, LINUS, 'harp', 0);
  expect(() => setSound(app, LINUS, 'horn', 0)).toThrow('You changed this elsewhere just now.');
  // The second of a double click has done what it was to do.
  expect(() => setSound(app, LINUS, 'harp', 0)).not.toThrow();
  expect(() => ownSound(app, VIEWER)).toThrow('Your account does not play');
});
