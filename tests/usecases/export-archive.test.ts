// The export is the office: read back by our own imports, it has the same points.

import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32, inflateRawSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { closeDb, openDb } from '#db/open.ts';
import { readAudit } from '#db/queries/audit.ts';
import type { Actor } from '#src/domain/actor.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { demoStory } from '#src/runtime/demo-story.ts';
import type { App } from '#src/usecases/app.ts';
import { exportArchive } from '#src/usecases/export-archive.ts';
import { type ImportKind, importCsv } from '#src/usecases/import-csv.ts';
import { initOffice } from '#src/usecases/init-office.ts';
import { recordFacts } from '#src/usecases/record-fact.ts';
import { officeOf, rulesOfSeason } from '#src/usecases/standings.ts';

const folder = mkdtempSync(join(tmpdir(), 'assist-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = Date.parse('2026-11-23T13:32:00Z');
const COACH: Actor = { kind: 'account', account: 'c', name: 'Ruth', role: 'coach', person: null };

function openOffice(name: string): App {
  return { db: openDb(join(folder, name)), now: () => NOW, ring: () => {}, build: 'test' };
}

/** The files of a ZIP by name, read from its central directory. */
function unzip(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(zip.length - 22 + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [size, nameSize] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const name = zip.toString('utf8', at + 46, at + 46 + nameSize);
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = inflateRawSync(zip.subarray(begin, begin + size));
    expect(crc32(bytes), name).toBe(zip.readUInt32LE(at + 16));
    files.set(name, bytes);
    at += 46 + nameSize + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

test('read back by our own imports, the tables give every person the same points', async () => {
  const app = openOffice('first.db');
  recordFacts(app, demoStory(NOW).facts);
  const files = unzip(await buffer(exportArchive(app, COACH).content));
  expect([...files.keys()].sort()).toEqual(
    'README.txt assets.csv deals.csv entries.csv facts.ndjson memberships.csv office.json people.csv questions.csv rates.csv rules.json seals.json thanks.csv touches.csv'.split(
      ' ',
    ),
  );
  const again = openOffice('again.db');
  initOffice(again, officeOf(app), rulesOfSeason(app, officeOf(app), '2026-11', NOW));
  for (const kind of ['people', 'assets', 'deals', 'touches'] satisfies ImportKind[]) {
    const path = join(folder, `${kind}.csv`);
    await writeFile(path, files.get(`${kind}.csv`) ?? '');
    const request = { kind, input: createReadStream(path), map: null, dryRun: false };
    expect((await importCsv(again, request)).problems).toEqual([]);
  }
  // Seals are not imported: what landed as a correction in one office stands in its own month in the other.
  const except = ruledOn(app);
  const points = pointsOf(app, except);
  expect(points.length).toBeGreaterThan(3);
  expect(pointsOf(again, except)).toEqual(points);
  const lines = (files.get('facts.ndjson') ?? '').toString().trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).number)).toEqual(lines.map((_, index) => index + 1));
  expect(readAudit(app.db, Number.MAX_SAFE_INTEGER, 1)[0]).toMatchObject({
    verb: 'exported',
    actorName: 'Ruth',
  });
  closeDb(app.db);
  closeDb(again.db);
});

type Opened = ReturnType<typeof openOffice>;

/** Everybody's points over all months, wherever corrections landed, but from the wins in `except`. */
function pointsOf({ db }: Opened, except: unknown[]): unknown[] {
  const sums = `SELECT person, sum(points) FROM entries
    WHERE deal NOT IN (SELECT value FROM json_each(?)) GROUP BY person`;
  return db.$client.prepare(sums).raw().all(JSON.stringify(except));
}

/** A list never rejects a touch, only a coach does: the tables say so, and an import does not take it over. */
const ruledOn = ({ db }: Opened) =>
  db.$client.prepare('SELECT deal FROM touches WHERE rejected').pluck().all();

test('a name that begins like a formula stays a text, and comes back as it was', async () => {
  const app = openOffice('formula.db');
  recordFacts(app, demoStory(NOW).facts.slice(0, 60));
  const person = { person: 'x1', name: '=HYPERLINK("http://x")', craft: 'sales' as const, team: 'Harbour' };
  const rest = { title: '', email: '', face: 'x1' };
  recordFacts(app, [
    { kind: 'person_set', key: 'x/1', source: 'cli', occurredAt: NOW, person: { ...person, ...rest } },
  ]);
  const files = unzip(await buffer(exportArchive(app, COACH).content));
  expect(String(files.get('people.csv'))).toContain('" =HYPERLINK(""http://x"")"');
  closeDb(app.db);
});

test('it is one moment: what is recorded meanwhile is not in it', async () => {
  const app = openOffice('moment.db');
  const { facts } = demoStory(NOW);
  recordFacts(app, facts.slice(0, 200));
  const { content } = exportArchive(app, COACH);
  recordFacts(app, facts.slice(200, 300));
  const lines = String(unzip(await buffer(content)).get('facts.ndjson'))
    .trim()
    .split('\n');
  expect(lines).toHaveLength(200);
  closeDb(app.db);
});

test('only the coach and the terminal get it', () => {
  const app = openOffice('whose.db');
  recordFacts(app, demoStory(NOW).facts.slice(0, 30));
  const member: Actor = {
    kind: 'account',
    account: 'm',
    name: 'Maya',
    role: 'member',
    person: 'Maya Okafor',
  };
  expect(() => exportArchive(app, member)).toThrow(Refusal);
  closeDb(app.db);
});
