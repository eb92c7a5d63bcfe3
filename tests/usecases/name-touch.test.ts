// Naming and claiming from the win page: who may, once a day, and never beyond the win.

import { describe, expect, test } from 'vitest';
import { readTouchesOf } from '#db/queries/touches.ts';
import { moveDeal } from '#src/usecases/edit-deal.ts';
import { claimTouch, nameTouch } from '#src/usecases/name-touch.ts';
import { previewSaying } from '#src/usecases/preview-saying.ts';
import { winPage } from '#src/usecases/win-page.ts';
import {
  COACH,
  countOf,
  formOf,
  MAYA,
  NOOR,
  newOnce,
  openDesk,
  pointsOf,
  TOM,
  VIEWER,
} from './deal-editing.ts';

const DECK = { asset: 'deck', on: '2026-11-12' };
const WEBINAR = { asset: 'webinar', on: '2026-11-12' };

describe('naming', () => {
  test('by an owner shares the points anew, as the preview said, and keeps who said so', () => {
    const office = openDesk();
    const { lines, problem } = previewSaying(office.app, MAYA, 'named', 'D', DECK);
    const facts = countOf(office, 'facts');
    expect(problem).toBeNull();
    const before = pointsOf(office);
    expect(nameTouch(office.app, MAYA, 'D', DECK, newOnce()).says).toBe('Noor −50, Zoë +50.');
    const after = pointsOf(office);
    expect(countOf(office, 'facts')).toBe(facts + 1);
    for (const { person, points } of lines) expect(points).toBe((after[person] ?? 0) - (before[person] ?? 0));
    expect(lines.map(({ person }) => person).sort()).toEqual(['noor', 'zoe']);
    const named = readTouchesOf(office.app.db, 'D').find(({ asset }) => asset === 'deck');
    expect(named).toMatchObject({ evidence: 'named', saidBy: 'maya' });
    const [, touch] = winPage(office.app, VIEWER, 'D').steps.touches;
    expect(touch?.evidence).toBe('named by Maya Okafor, 20 Nov 2026');
  });

  test('on the day of the win counts, although a day has no time', () => {
    const office = openDesk();
    nameTouch(office.app, MAYA, 'D', { asset: 'deck', on: '2026-11-18' }, newOnce());
    expect(pointsOf(office)).toEqual({ maya: 100, noor: 50, zoe: 50 });
  });

  test('twice is one touch: by the same form, and by the same asset and day', () => {
    const office = openDesk();
    const once = newOnce();
    nameTouch(office.app, MAYA, 'D', DECK, once);
    expect(nameTouch(office.app, MAYA, 'D', DECK, once).isNew).toBe(false);
    expect(() => nameTouch(office.app, MAYA, 'D', DECK, newOnce())).toThrow(/counts once/);
    expect(countOf(office, 'touches')).toBe(2);
  });

  test.for([
    ['another closer', TOM],
    ['a maker', NOOR],
    ['a viewer', VIEWER],
  ] as const)('is not for %s', ([, actor]) => {
    const office = openDesk();
    expect(() => nameTouch(office.app, actor, 'D', DECK, newOnce())).toThrow(/may not/);
    expect(() => previewSaying(office.app, actor, 'named', 'D', DECK)).toThrow(/may not/);
    expect(winPage(office.app, actor, 'D').maySay.name).toBeNull();
  });

  test.for([
    ['2026-11-19', /after the win/],
    ['2026-11-21', /still to come/],
    ['2026-02-30', /Write it as/],
  ] as const)('on %s is refused with the reason', ([on, why]) => {
    const office = openDesk();
    expect(() => nameTouch(office.app, MAYA, 'D', { ...DECK, on }, newOnce())).toThrow(why);
  });

  test('waits until a reopened deal is won again', () => {
    const office = openDesk();
    moveDeal(office.app, COACH, 'D', 'open', formOf(office).editing);
    expect(() => nameTouch(office.app, MAYA, 'D', DECK, newOnce())).toThrow(/no win any more/);
  });
});

describe('claiming', () => {
  test('is for a maker of the asset alone', () => {
    const office = openDesk();
    expect(() => claimTouch(office.app, NOOR, 'D', DECK, newOnce())).toThrow(/may not/);
    claimTouch(office.app, NOOR, 'D', WEBINAR, newOnce());
    const claimed = readTouchesOf(office.app.db, 'D').find(({ evidence }) => evidence === 'claimed');
    expect(claimed?.saidBy).toBe('noor');
    expect(winPage(office.app, NOOR, 'D').maySay.claim?.map(({ key }) => key)).toEqual(['webinar']);
  });
});

describe('the win page', () => {
  test('keeps every line of a win that was refunded, and says when', () => {
    const office = openDesk();
    moveDeal(office.app, COACH, 'D', 'refunded', formOf(office).editing);
    const win = winPage(office.app, VIEWER, 'D');
    expect(win).toMatchObject({
      gone: expect.stringContaining('was refunded on 20 November 2026'),
    });
    expect(win.steps.total).toBe(0);
    expect(win.steps.entries).toHaveLength(4);
    expect(win.maySay).toEqual({ name: null, claim: null });
  });

  test('is not there for a deal that nobody knows, or that was never won', () => {
    const office = openDesk();
    expect(() => winPage(office.app, VIEWER, 'nothing')).toThrow(/no win/);
  });
});
