// Goes through a draft's rows and keeps what the coach should see: a few good ones, the bad ones, what is wrong.

import { readAssets } from '#db/queries/assets.ts';
import { readPeople } from '#db/queries/people.ts';
import type { PreviewLine, PreviewProblem } from '#src/domain/import-view.ts';
import { isCurrency } from '#src/domain/money.ts';
import { keyOf } from '#src/inbound/column-choice.ts';
import { indexPeople } from '#src/inbound/people-index.ts';
import { type Known, proposeFix } from '#src/inbound/propose-fix.ts';
import type { App } from './app.ts';
import type { DraftRow } from './import-draft.ts';
import type { RowTold } from './import-rows.ts';
import { officeWords } from './office-words.ts';
import { aboutRow, type Teller, tellRow } from './preview-row.ts';

/** `good` and `bad` count the rows that are shown; `places` says where each of Assist's columns stands. */
export type Look = {
  teller: Teller;
  places: ReadonlyMap<string, number>;
  known: Known;
  lines: PreviewLine[];
  problems: Map<string, PreviewProblem>;
  good: number;
  bad: number;
};

export const PROBLEMS_SHOWN = 40;
const GOOD_SHOWN = 2;

export function startLook(app: App, { lane, choice }: DraftRow): Look {
  const people = readPeople(app.db);
  const words = officeWords(app);
  const { currency, timezone } = words;
  const fields = choice.fields.filter((field) => field !== null);
  const known = { people, assets: lane === 'touches' ? readAssets(app.db) : [], currency, timezone };
  const teller = { words, people: indexPeople(people), fields, kind: lane };
  return { teller, places: new Map(), known, lines: [], problems: new Map(), good: 0, bad: 0 };
}

/** Rows that need no look are only counted, in stretches. */
export function lookAt(look: Look, told: RowTold): void {
  const isBad = typeof told.outcome !== 'string';
  if (isBad) noteProblems(look, told);
  if (isBad ? look.bad < PROBLEMS_SHOWN : look.good < GOOD_SHOWN) {
    look.lines.push(tellRow(look.teller, told));
    look[isBad ? 'bad' : 'good'] += 1;
    return;
  }
  const last = look.lines.at(-1);
  if (last !== undefined && 'fold' in last && last.bad === isBad) last.fold += 1;
  else look.lines.push({ fold: 1, bad: isBad });
}

function noteProblems({ teller, places, known, problems }: Look, { row, cells, outcome }: RowTold): void {
  if (typeof outcome === 'string') return;
  for (const { line, field, say } of outcome) {
    const raw = cells[places.get(field) ?? -1] ?? '';
    const key = row === null ? `row ${line}` : keyOf({ field, raw, line });
    const same = problems.get(key);
    if (same !== undefined) {
      same.rows += 1;
      continue;
    }
    const currency = row?.cells['currency']?.trim().toUpperCase() || known.currency;
    const isLikely = problems.size < PROBLEMS_SHOWN && isCurrency(currency);
    const proposed = isLikely ? proposeFix(field, row?.cells[field] ?? raw, { ...known, currency }) : null;
    const about = aboutRow(teller, row, field);
    const fixable = row !== null && places.has(field);
    problems.set(key, { line, field, raw, say, about, rows: 1, proposed, fixable });
  }
}
