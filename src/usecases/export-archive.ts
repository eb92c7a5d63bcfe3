// Everything that the office holds, as one ZIP: tables that spreadsheets read, and the facts as they were recorded.

import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Db } from '#db/open.ts';
import {
  everyAsset,
  everyDeal,
  everyEntry,
  everyMembership,
  everyPerson,
  everyQuestion,
  everyTouch,
} from '#db/queries/export.ts';
import { readAllFacts } from '#db/queries/facts.ts';
import { readOffice } from '#db/queries/office.ts';
import { everyRate } from '#db/queries/rates.ts';
import { readRulesHistory } from '#db/queries/rules-history.ts';
import { readSealRows } from '#db/queries/seals.ts';
import { everyThanks } from '#db/queries/thanks.ts';
import { openSnapshot } from '#db/snapshot.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Office } from '#src/domain/fact.ts';
import type { SealedSeason } from '#src/domain/season-seal.ts';
import {
  ASSETS,
  DEALS,
  ENTRIES,
  MEMBERSHIPS,
  PEOPLE,
  QUESTIONS,
  RATES,
  THANKS,
  TOUCHES,
  tableText,
} from '#src/outbound/office-tables.ts';

import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';
import { officeOf } from './standings.ts';

/** `name` is a file name without characters that a file system minds; `content` ends or fails once. */
export type Archive = { name: string; content: Readable };

/**
 * The office as of this moment, whatever is recorded while it is being read. Passwords, tokens and links are not
 * in it: they are good for this installation only.
 * Refusals: those of `allow`, `conflict` before there is an office.
 */
export function exportArchive(app: App, actor: Actor): Archive {
  allow(actor, 'export-office');
  const office = officeOf(app);
  noteAudit(app, actor, 'exported', 'office');
  const snapshot = openSnapshot(app.db);
  const zip = new ZipFile();
  const mtime = new Date(app.now());
  for (const [name, text] of filesOf(snapshot.db, office)) {
    zip.addReadStream(Readable.from(text, { objectMode: false }), name, { mtime });
  }
  zip.end();
  const content = Readable.from(zip.outputStream, { objectMode: false });
  content.once('close', snapshot.close);
  return { name: `assist-${mtime.toISOString().slice(0, 10)}.zip`, content };
}

function filesOf(db: Db, office: Office): [string, Iterable<string>][] {
  const { timezone } = office;
  return [
    ['README.txt', [README]],
    ['office.json', [`${JSON.stringify(readOffice(db), null, 2)}\n`]],
    ['rules.json', [`${JSON.stringify(readRulesHistory(db), null, 2)}\n`]],
    ['people.csv', tableText(PEOPLE, everyPerson(db), timezone)],
    ['memberships.csv', tableText(MEMBERSHIPS, everyMembership(db), timezone)],
    ['assets.csv', tableText(ASSETS, everyAsset(db), timezone)],
    ['deals.csv', tableText(DEALS, everyDeal(db), timezone)],
    ['touches.csv', tableText(TOUCHES, everyTouch(db), timezone)],
    ['rates.csv', tableText(RATES, everyRate(db), timezone)],
    ['entries.csv', tableText(ENTRIES, everyEntry(db), timezone)],
    ['seals.json', [`${JSON.stringify(sealsOf(db), null, 2)}\n`]],
    ['questions.csv', tableText(QUESTIONS, everyQuestion(db), timezone)],
    ['thanks.csv', tableText(THANKS, everyThanks(db), timezone)],
    ['facts.ndjson', factLines(db)],
  ];
}

/** As they were sealed: the digest is over the body and the month's lines of entries.csv. */
const sealsOf = (db: Db) =>
  readSealRows(db).map(({ body, ...seal }) => ({ ...seal, body: JSON.parse(body) as SealedSeason }));

function* factLines(db: Db): Generator<string> {
  let piece = '';
  for (const { number, recordedAt, fact } of readAllFacts(db)) {
    piece += `${JSON.stringify({ number, recordedAt, ...fact })}\n`;
    if (piece.length < 60_000) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const README = `Everything that this office's Assist holds.

people.csv, assets.csv, deals.csv and touches.csv have the columns that "assist import" reads, in that order.
Touches that were ruled out are in facts.ndjson only: a list cannot say so.
rates.csv is what "assist rates import" reads.
memberships.csv says from when each person played for which team; an empty "from" is always.
entries.csv is the ledger: every point, because of which fact, under which rules; "corrects" names the sealed month
that it sets right.
rules.json has every version with who signed it, seals.json every sealed month as it was sealed, with its digest, and
questions.csv every question with its ruling. thanks.csv has what people said to one another, and what they took back.
facts.ndjson is the whole history, one fact a line, in the order in which it was recorded.
Passwords, sessions, tokens and links are not here.
`;
