// `npm run demo`: builds, makes the demo office, serves it and keeps the story going. Only for looking around.

import { existsSync, rmSync } from 'node:fs';
import { closeDb, openDb } from '#db/open.ts';
import { readFirstRecorded, readLastFact } from '#db/queries/facts.ts';
import { saveMeta } from '#db/queries/meta.ts';
import { demoOffice } from '#db/seeds/demo-office.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { previousSeason, seasonOf } from '#src/domain/season.ts';
import { dayOf } from '#src/domain/time.ts';
import type { App } from '#src/usecases/app.ts';
import { addDemoAccounts } from '#src/usecases/demo-accounts.ts';
import { recordFact } from '#src/usecases/record-fact.ts';
import { buildSite } from './build-site.ts';
import { makeChance } from './chance.ts';
import { addDemoDraft, recordStory } from './demo-rules.ts';
import { demoStory } from './demo-story.ts';
import { demoWin } from './demo-win.ts';
import { takeLock } from './lock.ts';
import { logNothing } from './log.ts';
import { startSite } from './server.ts';
import { readSettings } from './settings.ts';
import { stopOnSignals } from './stop-on-signals.ts';

const DEMO_PATH = 'data/demo.db';

/** Nobody waits long for the first win. The next ones leave time for scenes, and for a goal that is not passed at once. */
const FIRST_WIN_MS = 25_000;
const WIN_MS_MIN = 70_000;
const WIN_MS_SPREAD = 40_000;

/** Makes the demo database at `path`, or keeps the one of today. Gives how many facts it holds. */
export function makeDemo(path: string, now: number): number {
  if (existsSync(path) && !isOfToday(path, now)) removeDemo(path);
  const db = openDb(path);
  try {
    const app: App = { db, now: () => now, ring: () => {}, build: 'demo' };
    const isNew = readLastFact(db) === 0;
    if (isNew) recordStory(app, demoStory(now).facts);
    saveMeta(db, 'demo', '1');
    // Who looks around comes on any day of the month. Its coach can freeze the board by hand.
    saveMeta(db, 'freeze', 'off');
    addDemoAccounts(app);
    if (isNew) addDemoDraft(app);
    return readLastFact(db);
  } finally {
    closeDb(db);
  }
}

/** Records one more win of the story, at `now`. */
export function winAgain(app: App, chance: () => number): void {
  const now = app.now();
  // The number continues the log, so that a restarted demo never tells the same win twice.
  const facts = demoWin(chance, readLastFact(app.db) + 1, now, {}, 'bell');
  for (const fact of facts) recordFact(app, fact);
}

function isOfToday(path: string, now: number): boolean {
  const db = openDb(path);
  try {
    const first = readFirstRecorded(db);
    return first !== null && dayOf(first, demoOffice.timezone) === dayOf(now, demoOffice.timezone);
  } finally {
    closeDb(db);
  }
}

function removeDemo(path: string): void {
  const lock = takeLock(path);
  if (!lock) throw new Refusal('conflict', 'Another demo is still running since yesterday. Stop it first.');
  lock.release();
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
}

async function runDemo(): Promise<void> {
  // Never ASSIST_DB: a demo that is a day old is thrown away.
  const settings = readSettings({ ...process.env, ASSIST_DB: DEMO_PATH });
  process.stdout.write('Building …\n');
  const built = await buildSite();
  process.stdout.write(built.isNew ? 'Built.\n' : 'Nothing has changed since the last build.\n');
  const facts = makeDemo(settings.databasePath, Date.now());
  const site = await startSite(settings, logNothing);
  const stopStory = keepWinning(site.app);
  stopOnSignals(async () => {
    stopStory();
    await site.stop();
  });
  sayWhereToLook(settings.publicUrl ?? site.url.replace('127.0.0.1', 'localhost'), facts);
}

function keepWinning(app: App): () => void {
  const chance = makeChance(app.now() % 2_147_483_647);
  let timer = setTimeout(again, FIRST_WIN_MS);
  function again() {
    winAgain(app, chance);
    timer = setTimeout(again, WIN_MS_MIN + chance() * WIN_MS_SPREAD);
  }
  return () => clearTimeout(timer);
}

function sayWhereToLook(url: string, facts: number): void {
  const finished = previousSeason(seasonOf(Date.now(), demoOffice.timezone));
  process.stdout.write(`
${demoOffice.name} is open: ${facts} facts so far, a win in half a minute, and then one every 70 to 110 seconds.

  The television   ${url}/tv
  Everybody        ${url}/
  A person         ${url}/people/${encodeURIComponent('Maya Okafor')}
  The ceremony     ${url}/ceremony/${finished}
  The desk         ${url}/coach, as Ruth Adler

Stop with Ctrl+C.
`);
}

if (import.meta.main) {
  try {
    await runDemo();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.say}\n`);
    process.exitCode = 1;
  }
}
