// What the bell's steps read: the likeliest deal first, what met the buyers ticked, and the sums of the preview.

import { expect, test } from 'vitest';
import { readChoice, saveChoice } from '#db/queries/choices.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import { fieldsOfRung, parseRung, rungOfFields } from '#src/domain/parse-rung.ts';
import type { Choice } from '#src/domain/shown.ts';
import { bellHelp, bellPreview, bellStart } from '#src/usecases/bell.ts';
import { ringView } from '#src/usecases/ring-view.ts';
import { ringWin } from '#src/usecases/ring-win.ts';
import { noteScreenState, noteScreensSeen } from '#src/usecases/screens.ts';
import { makeBellOffice, rungOf } from '../support/bell-office.ts';
import { hangScreen } from '../support/screens.ts';

test('the deal that met somebody last is the likeliest, and others of one’s own follow', () => {
  const office = makeBellOffice();
  const opened = { at: office.app.now() - 40 * DAY_MS, precision: 'day' as const };
  office.tell({ kind: 'deal_set', deal: { ...office.open, deal: 'later', customer: 'Later', opened } });
  const owners = [{ person: 'margaret', share: '1' }];
  office.tell({ kind: 'deal_set', deal: { ...office.open, deal: 'hers', customer: 'Hers', owners } });
  const start = bellStart(office.app, office.linus, '');
  expect(start.likeliest).toMatchObject({
    deal: 'northwind',
    amount: '€12,000',
    says: 'webinar, 21 October',
  });
  expect(start.others.map(({ deal }) => deal)).toEqual(['later']);
  expect(bellStart(office.app, office.linus, 'hers%').found?.map(({ deal }) => deal)).toEqual(['hers']);
  expect(bellStart(office.app, office.ruth, '').others).toHaveLength(2);
  expect(() => bellStart(office.app, { kind: 'visitor' }, '')).toThrow(/Sign in/);
});

test('the second step ticks what met the buyers, and offers colleagues for a split', () => {
  const office = makeBellOffice();
  const help = bellHelp(office.app, office.linus, rungOf('once'));
  expect(help.met.map(({ asset, role }) => [asset, role])).toEqual([
    ['case', 'opener'],
    ['webinar', 'clincher'],
  ]);
  expect(help.rest.map(({ asset }) => asset)).toEqual(['pricing']);
  expect(help.owners.map(({ person, isOn, isFixed }) => [person, isOn, isFixed])).toEqual([
    ['linus', true, true],
    ['margaret', false, false],
  ]);
  expect(bellHelp(office.app, office.margaret, rungOf('once')).owners).toEqual([]);
});

test('the preview says what each gets, and each team', () => {
  const office = makeBellOffice();
  const { gains, lines } = bellPreview(office.app, office.linus, rungOf('once'));
  expect(lines).toHaveLength(3);
  expect(gains).toBe('120 points for closing and 120 for the help. Harbour gains 180, Lantern 60.');
});

test('colleagues are shown as they chose, to everybody but the coach and themselves', () => {
  const office = makeBellOffice();
  const choose = (person: string, choice: Partial<Choice>) =>
    saveChoice(office.app.db, { ...readChoice(office.app.db, person), ...choice });
  choose('ada', { shownAs: 'alias', alias: 'Countess' });
  choose('grace', { inFeed: false });
  choose('linus', { shownAs: 'alias', alias: 'Penguin' });
  const rung = rungOf('once');
  const names = (who: 'linus' | 'ruth') =>
    bellPreview(office.app, office[who], rung).lines.map(({ name }) => name);
  expect(names('linus').toSorted()).toEqual(['Countess', 'Linus', 'Somebody']);
  expect(names('ruth').toSorted()).toEqual(['Ada', 'Grace', 'Linus']);
  const help = JSON.stringify(bellHelp(office.app, office.linus, rung).met);
  expect(help).toMatch(/Countess.*Somebody|Somebody.*Countess/);
  expect(help).not.toMatch(/Ada|Grace|"(ada|grace)"/);
  ringWin(office.app, office.linus, rung);
  expect(ringView(office.app, office.linus, 1).wonBy).toBe('won by three people');
});

test('the page after the bell is for the ringer, the coach and the owners; only the first two take it back', () => {
  const office = makeBellOffice();
  ringWin(office.app, office.linus, rungOf('once'));
  const view = ringView(office.app, office.linus, 1);
  expect(view).toMatchObject({ leftMs: 30_000, airsAtText: '17:00:30', wonBy: 'won by three people' });
  const isOwn = (who: 'linus' | 'ruth') => ringView(office.app, office[who], 1).isOwn;
  expect([isOwn('linus'), isOwn('ruth')]).toEqual([true, true]);
  expect(() => ringView(office.app, office.margaret, 1)).toThrow(/Nothing was rung/);
  const owners = [
    { person: 'linus', share: '1' },
    { person: 'margaret', share: '1' },
  ];
  ringWin(
    office.app,
    office.linus,
    rungOf('both', { deal: null, customer: 'Southwind', amount: '90', owners }),
  );
  expect(ringView(office.app, office.margaret, 2).isOwn).toBe(false);
});

test('a screen in its quiet hours is not said to be heard', () => {
  const { app, linus } = makeBellOffice();
  const quiet = hangScreen(app, { name: 'Atrium', quietFrom: '00:00', quietUntil: '23:59' }).id;
  const foyer = hangScreen(app, { name: 'Foyer' }).id;
  for (const screen of [quiet, foyer])
    noteScreenState(app, { kind: 'screen', screen, name: '' }, { sound: 'on' });
  noteScreensSeen(app, [quiet, foyer]);
  ringWin(app, linus, rungOf('once'));
  expect(ringView(app, linus, 1).screens).toBe(
    'On two screens: Atrium (quiet until 23:59) and Foyer (with sound).',
  );
});

test('a ring comes back whole from an address, and JSON that is none is refused', () => {
  const rung = rungOf('once', {
    deal: null,
    customer: 'Señal & Söhne',
    amount: '1 200.50',
    owners: [{ person: 'li=nus', share: '60' }],
    helped: [{ asset: 'a&b', day: '2026-11-01' }],
    isAnother: true,
  });
  expect(rungOfFields(new URLSearchParams(fieldsOfRung(rung).toString()))).toEqual(rung);
  expect(parseRung(JSON.parse(JSON.stringify(rung)))).toEqual(rung);
  expect(() => parseRung({ ...rung, once: 7 })).toThrow(/once must be a text/);
  expect(() => parseRung({ ...rung, price: 1 })).toThrow(/no field/);
  expect(() => parseRung(null)).toThrow(/must be an object/);
});

test('colleagues who chose to be called otherwise, or not to be shown, are so at the bell too', () => {
  const office = makeBellOffice();
  const { app, linus, ruth } = office;
  const hide = (person: string, choice: Partial<Choice>) =>
    saveChoice(app.db, { ...readChoice(app.db, person), ...choice });
  const before = bellPreview(app, linus, rungOf('once'));
  const [helper] = before.lines.filter(({ person }) => person !== 'linus');
  const { person, name } = helper ?? { person: '', name: '' };
  hide(person, { inFeed: false });
  hide('linus', { shownAs: 'alias', alias: 'The Penguin' });
  const rang = ringWin(app, linus, rungOf('once-for-all-of-them'));
  const id = 'id' in rang ? rang.id : 0;
  const seen = JSON.stringify([
    bellPreview(app, linus, rungOf('once')),
    bellHelp(app, linus, rungOf('once')).met,
    ringView(app, linus, id),
  ]);
  expect(name.length > 0 && seen.includes(name)).toBe(false);
  expect(before.lines.map(({ points }) => points)).toEqual(
    bellPreview(app, linus, rungOf('once')).lines.map(({ points }) => points),
  );
  expect(JSON.stringify(ringView(app, ruth, id))).toContain('Linus');
});
