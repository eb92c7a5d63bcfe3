// A hundred thousand facts and as many entries: taken in, put to a draft of the rules, replayed; and the largest deal.

import { join } from 'node:path';
import { Readable } from 'node:stream';
import { closeDb, openDb } from '#db/open.ts';
import { readRulesAt } from '#db/queries/office.ts';
import { award } from '#src/domain/award.ts';
import type { DealFile } from '#src/domain/deal-file.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import { ALWAYS, type Asset, type Person, type Touch } from '#src/domain/fact.ts';
import { defaultRules } from '#src/domain/parse-rules.ts';
import { settle } from '#src/domain/settle.ts';
import type { App } from '#src/usecases/app.ts';
import { importCsv } from '#src/usecases/import-csv.ts';
import { initOffice } from '#src/usecases/init-office.ts';
import { replay } from '#src/usecases/replay.ts';
import { whatIf } from '#src/usecases/what-if.ts';
import { bigOffice } from './big-office.ts';
import { count, FOLDER, type Line, line, percentile, timed } from './table.ts';

const NOW = Date.parse('2026-11-23T14:32:00+01:00');
const DEALS = 14_000;
const RUNS = 5;

export async function benchWhatIf(): Promise<Line[]> {
  const db = openDb(join(FOLDER, 'what-if.db'));
  const app: App = { db, now: () => NOW, ring: () => {}, build: 'bench' };
  initOffice(
    app,
    { name: 'Big', timezone: 'Europe/Amsterdam', currency: 'EUR', locale: 'en-GB' },
    { win: { base: 50, perAmount: 1000, cap: 500 } },
  );
  try {
    const files = bigOffice(DEALS);
    let rows = 0;
    const importMs = await timed(async () => {
      for (const kind of ['people', 'assets', 'touches', 'deals'] as const) {
        const input = Readable.from([Buffer.from(files[kind])]);
        rows += (await importCsv(app, { kind, input, map: null, dryRun: false })).read;
      }
    });
    const drafts = await askDrafts(app);
    const proof = { facts: 0 };
    const replayMs = await timed(() => Object.assign(proof, replay(app)));
    const entries = Number(db.$client.prepare('SELECT count(*) FROM entries').pluck().get());
    const [taken, fed] = [rows / (importMs / 1000), proof.facts / (replayMs / 1000)];
    return [
      line(
        `what-if over ${count(entries)} entries, median`,
        `${percentile(drafts.took, 0.5).toFixed(0)} ms`,
        'at most 2,000 ms',
      ),
      line(
        'the longest that anything else waited for it',
        `${drafts.longestMs.toFixed(0)} ms`,
        'under 50 ms',
      ),
      line(`import of ${count(rows)} rows`, `${count(taken)} rows/s`),
      line(`replay of ${count(proof.facts)} facts`, `${count(fed)} facts/s`),
      line('replay ÷ import', `${(fed / taken).toFixed(2)} ×`, 'at least 1 ×'),
      ...(await benchSettle()),
    ];
  } finally {
    closeDb(db);
  }
}

/** Another draft each time, so that nothing is answered from memory; beside it, a clock that wants to tick. */
async function askDrafts(app: App): Promise<{ took: number[]; longestMs: number }> {
  const rules = readRulesAt(app.db, NOW)?.rules ?? defaultRules;
  const took: number[] = [];
  let longestMs = 0;
  let tickedAt = performance.now();
  const clock = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - tickedAt);
    tickedAt = performance.now();
  }, 1);
  for (let run = 0; run < RUNS; run += 1) {
    const model = { kind: 'position', first: 30 + run, middle: 40 - run, last: 30 } as const;
    took.push(await timed(() => whatIf(app, { kind: 'terminal' }, { ...rules, model })));
  }
  clearInterval(clock);
  return { took, longestMs };
}

async function benchSettle(): Promise<Line[]> {
  const file = largeDeal(500, 20);
  const { deserved } = award(file);
  const half = deserved.slice(0, deserved.length / 2);
  const took: number[] = [];
  const judged: number[] = [];
  for (let run = 0; run < 50; run += 1) {
    judged.push(await timed(() => award(file)));
    took.push(await timed(() => settle(deserved, half)));
  }
  return [
    line('award of a deal with 500 touches and 20 owners', `${percentile(judged, 0.5).toFixed(2)} ms`),
    line('settle of it', `${percentile(took, 0.5).toFixed(2)} ms`),
  ];
}

function largeDeal(touches: number, owners: number): DealFile {
  const keys = Array.from({ length: owners }, (_, n) => `p${n}`);
  const people = keys.map((person, n): Person => {
    const craft = n % 2 === 0 ? 'sales' : 'marketing';
    return { person, name: person, craft, team: 'Harbour', title: '', email: '', face: person };
  });
  const assets = keys.map((person): Asset => {
    const makers = [{ person, share: '1' }];
    return { asset: `by-${person}`, title: '', kind: 'deck', publishedOn: null, url: '', makers };
  });
  const touched = Array.from({ length: touches }, (_, n): Touch => {
    const at = { at: NOW - ((n % 170) + 1) * DAY_MS, precision: 'time' as const };
    const told = { contact: `buyer-${n}`, evidence: 'tracked' as const, rejected: false };
    return { touch: `t${n}`, deal: 'D', asset: `by-p${n % owners}`, at, ...told };
  });
  return {
    office: { name: 'Big', timezone: 'Europe/Amsterdam', currency: 'EUR', locale: 'en-GB' },
    deal: {
      ...{ deal: 'D', customer: 'Northwind', amountMinor: 900_000_000, currency: 'EUR', rate: null },
      ...{ lead: null, opened: null, won: { at: NOW, precision: 'time' }, stage: 'won' },
      owners: keys.map((person, n) => ({ person, share: String(n + 1) })),
    },
    rules: { version: 1, rules: { ...defaultRules, win: { ...defaultRules.win, cap: 100_000 } } },
    touches: touched,
    assets: new Map(assets.map((asset) => [asset.asset, asset])),
    people: new Map(people.map((person) => [person.person, person])),
    memberships: new Map(keys.map((person) => [person, [{ team: 'Harbour', fromAt: ALWAYS }]])),
  };
}
