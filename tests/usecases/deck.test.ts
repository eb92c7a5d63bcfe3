// From the bell to the air: the wait, the coach's hand, clocks that jump, and never twice.

import { describe, expect, test } from 'vitest';
import { readAudit } from '#db/queries/audit.ts';
import { readMomentsAfter } from '#db/queries/moments.ts';
import { SECOND_MS } from '#src/domain/durations.ts';
import { airDue, dropWin, holdWin, readDeck, readRing, releaseWin, undoRing } from '#src/usecases/deck.ts';
import { previewWin } from '#src/usecases/preview-win.ts';
import { receipt } from '#src/usecases/receipt.ts';
import { ringWin } from '#src/usecases/ring-win.ts';
import { type BellOffice, makeBellOffice, rungOf } from '../support/bell-office.ts';

function ring(office: BellOffice, once = 'one'): number {
  const rang = ringWin(office.app, office.linus, rungOf(once));
  if (!('id' in rang)) throw new Error('It did not ring.');
  return rang.id;
}

const later = (office: BellOffice, ms: number) => office.setNow(office.app.now() + ms);
const moments = ({ app }: BellOffice) => readMomentsAfter(app.db, 0, 0).map(({ kind }) => kind);
const facts = ({ app }: BellOffice) =>
  Number(app.db.$client.prepare('SELECT count(*) FROM facts').pluck().get());
const verbs = ({ app }: BellOffice) => readAudit(app.db, 1e9, 10).map(({ verb }) => verb);

describe('a rung win', () => {
  test('waits 30 seconds with everybody’s points, then is recorded by whoever rang', () => {
    const office = makeBellOffice();
    const before = facts(office);
    ring(office);
    expect(airDue(office.app)).toBe(office.app.now() + 30 * SECOND_MS);
    expect(facts(office)).toBe(before);
    expect(
      readDeck(office.app)[0]?.stations.map(({ person, verb, points }) => [person, verb, points]),
    ).toEqual([
      ['ada', 'opened', 60],
      ['grace', 'clinched', 60],
      ['linus', 'closed', 120],
    ]);
    later(office, 30 * SECOND_MS);
    expect(airDue(office.app)).toBe(null);
    const { entries, stage } = receipt(office.app, 'northwind');
    expect([stage, entries.map(({ person, points }) => [person, points])]).toEqual([
      'won',
      [
        ['ada', 60],
        ['grace', 60],
        ['linus', 120],
      ],
    ]);
    const row = office.app.db.$client.prepare('SELECT actor, source FROM facts ORDER BY number DESC LIMIT 1');
    expect(row.get()).toEqual({ actor: 'account:linus', source: 'bell' });
    expect(moments(office)).toContain('deal_won');
    expect(airDue(office.app)).toBe(null);
    expect(facts(office)).toBe(before + 1);
  });

  test('is undone by whoever rang or the coach, and by nobody else, and only before it is on air', () => {
    const office = makeBellOffice();
    const id = ring(office);
    expect(() => undoRing(office.app, office.margaret, id)).toThrow(/may not/);
    undoRing(office.app, office.linus, id);
    undoRing(office.app, office.linus, id);
    later(office, 60 * SECOND_MS);
    airDue(office.app);
    expect(receipt(office.app, 'northwind').stage).toBe('open');

    const second = ring(office, 'two');
    later(office, 60 * SECOND_MS);
    airDue(office.app);
    expect(() => undoRing(office.app, office.ruth, second)).toThrow(/counts already/);
  });

  test('that the coach holds stays until released, and one that is dropped never comes', () => {
    const office = makeBellOffice();
    const id = ring(office);
    expect(() => holdWin(office.app, office.linus, id)).toThrow(/may not/);
    holdWin(office.app, office.ruth, id);
    later(office, 3600 * SECOND_MS);
    expect(airDue(office.app)).toBe(null);
    expect(readDeck(office.app).map(({ state }) => state)).toEqual(['held']);
    expect(() => dropWin(office.app, office.ruth, id, ' ')).toThrow(/Say why/);
    releaseWin(office.app, office.ruth, id);
    airDue(office.app);
    expect(receipt(office.app, 'northwind').stage).toBe('won');

    const other = ringWin(
      office.app,
      office.linus,
      rungOf('two', { deal: null, customer: 'Elbe', amount: '5000.00' }),
    );
    if (!('id' in other)) throw new Error('It did not ring.');
    dropWin(office.app, office.ruth, other.id, 'It was a letter of intent');
    later(office, 60 * SECOND_MS);
    airDue(office.app);
    expect(readRing(office.app, other.id)).toMatchObject({
      state: 'dropped',
      trouble: 'It was a letter of intent',
    });
    expect(verbs(office)).toEqual(['dropped', 'rang', 'released', 'held', 'rang']);
  });

  test('that cannot be recorded when it is due is held with a sentence, and others go on', () => {
    const office = makeBellOffice();
    ring(office);
    ringWin(office.app, office.linus, rungOf('two', { deal: null, customer: 'Elbe', amount: '5000.00' }));
    later(office, SECOND_MS);
    const won = { at: office.app.now(), precision: 'time' as const };
    office.tell({ kind: 'deal_set', deal: { ...office.open, won, stage: 'won' } }, { source: 'import' });
    later(office, 60 * SECOND_MS);
    airDue(office.app);
    expect(readDeck(office.app)).toMatchObject([
      { state: 'held', trouble: expect.stringContaining('won in the meantime') },
    ]);
    expect(receipt(office.app, 'bell-two000000000').stage).toBe('won');
  });
});

describe('time', () => {
  test('that went by while the server was down loses nothing, and old news is silent', () => {
    const office = makeBellOffice();
    ring(office);
    later(office, 26 * 3600 * SECOND_MS);
    airDue(office.app);
    expect(receipt(office.app, 'northwind').stage).toBe('won');
    expect(moments(office)).not.toContain('deal_won');
  });

  test('set back by an hour keeps a win no longer than the usual wait, and airs it once', () => {
    const office = makeBellOffice();
    ring(office);
    later(office, -3600 * SECOND_MS);
    expect(airDue(office.app)).toBe(office.app.now() + 30 * SECOND_MS);
    later(office, 30 * SECOND_MS);
    airDue(office.app);
    later(office, 3600 * SECOND_MS);
    airDue(office.app);
    expect(moments(office).filter((kind) => kind === 'deal_won')).toHaveLength(1);
  });

  test('of a crash between the facts and the row leaves neither', () => {
    const office = makeBellOffice();
    ring(office);
    later(office, 30 * SECOND_MS);
    const before = facts(office);
    const client = office.app.db.$client;
    client.exec(
      `CREATE TRIGGER crash BEFORE UPDATE OF state ON deck BEGIN SELECT raise(ABORT, 'crash'); END`,
    );
    expect(() => airDue(office.app)).toThrow(/crash/);
    expect(facts(office)).toBe(before);
    client.exec('DROP TRIGGER crash');
    airDue(office.app);
    airDue(office.app);
    expect(facts(office)).toBe(before + 1);
  });
});

test('a preview of a won deal gives differences, those who lose included', () => {
  const office = makeBellOffice();
  ring(office);
  later(office, 30 * SECOND_MS);
  airDue(office.app);
  const won = { at: office.app.now(), precision: 'time' as const };
  const owners = [{ person: 'margaret', share: '1' }];
  const lines = previewWin(office.app, {
    deal: { ...office.open, owners, won, stage: 'won' },
    touches: [],
  });
  expect(lines.map(({ person, kind, points }) => [person, kind, points])).toEqual([
    ['margaret', 'win', 120],
    ['linus', 'win', -120],
  ]);
});
