// Recent changes: what happened to the office's records, newest first, in sentences, with the way back where there is one.

import {
  type FactLine,
  readFact,
  readFactBefore,
  readFactLines,
  readFactLinesOf,
  readLatestLine,
} from '#db/queries/changes.ts';
import { readReasons } from '#db/queries/reasons.ts';
import { readThanks } from '#db/queries/thanks.ts';
import type { Actor } from '#src/domain/actor.ts';
import { changeStory, foldedStory } from '#src/domain/change-story.ts';
import { type Change, changesOf, type Words } from '#src/domain/change-words.ts';
import { type Fold, foldChanges } from '#src/domain/fold-changes.ts';
import { dayOf } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { whenOf } from './import-list.ts';
import { officeWords } from './office-words.ts';
import { isFollowing } from './rule-question.ts';
import { whoDid } from './who-did.ts';

/** `number` is the fact's; `undo` is set where it can be taken back. `link` leads to what is folded. */
export type ChangeLine = {
  number: number;
  when: string;
  say: string;
  changes: Change[];
  undo: boolean;
  link: { href: string; word: string } | null;
};

/** `who` is an actor as the log calls it, `thing` a kind and a key (`deal_set:D1`), `kind` a kind of fact. */
export type ChangeFilter = { who: string; thing: string; kind: string };

export type ChangePage = { lines: ChangeLine[]; older: number | null; filter: ChangeFilter };

const LINES_SHOWN = 40;
const CHUNK = 1000;
/** A page of an office that nobody but machines works in ends somewhere. */
const FACTS_LOOKED_AT = 60_000;

/** @param before show only facts with a smaller number, null for the newest. Refusals: those of `allow`. */
export function recentChanges(
  app: App,
  actor: Actor,
  before: number | null,
  filter: ChangeFilter,
): ChangePage {
  allow(actor, 'see-changes');
  const words = officeWords(app);
  const day = (at: number) => dayOf(at, words.timezone);
  // Whoever asks for one machine or one thing wants to see every step.
  const isWhole = filter.thing === '' && filter.who === '';
  const lines = linesOf(app, before ?? Number.MAX_SAFE_INTEGER, filter);
  const { folds, last } = isWhole ? foldChanges(lines, day, LINES_SHOWN) : unfolded(lines);
  const reasons = readReasons(
    app.db,
    folds.map(({ first }) => first.number),
  );
  return { lines: folds.map((fold) => tellFold(app, fold, words, reasons)), older: last, filter };
}

function unfolded(lines: Iterable<FactLine>): { folds: Fold<FactLine>[]; last: number | null } {
  const folds: Fold<FactLine>[] = [];
  for (const first of lines) {
    if (folds.length === LINES_SHOWN) return { folds, last: folds.at(-1)?.first.number ?? null };
    folds.push({ first, count: 1, isUndo: false });
  }
  return { folds, last: null };
}

function* linesOf(app: App, before: number, { who, thing, kind }: ChangeFilter): Generator<FactLine> {
  const [thingKind = '', subject] = splitThing(thing);
  let from = before;
  for (let looked = 0; looked < FACTS_LOOKED_AT; looked += CHUNK) {
    const rows =
      subject === undefined
        ? readFactLines(app.db, from, CHUNK)
        : readFactLinesOf(app.db, thingKind, subject, from, CHUNK);
    for (const row of rows) {
      if ((who === '' || row.actor === who) && isOfKind(row.kind, kind)) yield row;
    }
    if (rows.length < CHUNK) return;
    from = rows.at(-1)?.number ?? 0;
  }
}

/** Thanks are asked for with those taken back: one is half of the story of the other. */
const isOfKind = (kind: string, asked: string): boolean =>
  asked === '' || kind === asked || (asked === 'thanks_given' && kind === 'thanks_withdrawn');

function splitThing(thing: string): [string?, string?] {
  const colon = thing.indexOf(':');
  return colon === -1 ? [] : [thing.slice(0, colon), thing.slice(colon + 1)];
}

function tellFold(
  app: App,
  { first, count, isUndo }: Fold<FactLine>,
  words: Words,
  reasons: ReadonlyMap<number, string>,
): ChangeLine {
  const { number, batch, actor, kind, recordedAt } = first;
  const who = whoDid(app, first);
  const frame = { number, when: whenOf(app, recordedAt), changes: [], undo: false, link: null };
  if (count > 1) {
    const href =
      batch !== null ? `/coach/imports/${batch}` : actor === null ? null : `/coach/changes?who=${actor}`;
    const link = href === null ? null : { href, word: batch === null ? 'Show each' : 'The import' };
    return { ...frame, say: foldedStory(who, kind, count, isUndo), link };
  }
  const row = readFact(app.db, number);
  if (row === null) return { ...frame, say: who };
  const before = readFactBefore(app.db, row)?.fact ?? null;
  const reason = reasons.get(number) ?? null;
  const changes = before === null ? [] : changesOf(before, row.fact, words);
  return {
    ...frame,
    say: changeStory({ who, before, fact: row.fact, reason }, words),
    // Three fit into the sentence; those of rules are sentences of their own.
    changes: changes.length > 3 || row.kind === 'rules_set' ? changes : [],
    undo: canBeUndone(app, first, before !== null),
  };
}

const UNDONE: readonly string[] = ['deal_set', 'touch_set', 'asset_set'];
const RESTORED: readonly string[] = ['deal_set', 'touch_set', 'asset_set', 'person_set', 'goal_set'];

/** Only the last word on a thing can be taken back, and people who are new stay. `take-back.ts` refuses the same. */
function canBeUndone(app: App, { key, kind, subject, number }: FactLine, hasBefore: boolean): boolean {
  if (subject !== null && kind.startsWith('thanks_')) {
    const isStanding = readThanks(app.db, subject)?.withdrawnAt === null;
    const isLast = readLatestLine(app.db, kind, subject)?.number === number;
    return isLast && isStanding === (kind === 'thanks_given');
  }
  if (subject === null || isFollowing(key) || !(hasBefore ? RESTORED : UNDONE).includes(kind)) return false;
  return readLatestLine(app.db, kind, subject)?.number === number;
}
