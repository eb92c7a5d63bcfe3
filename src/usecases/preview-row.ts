// Shows a row of a file as Assist reads it: money, days and people as everywhere else, and what the row would become.

import { changesOf, type Words, writeDay } from '#src/domain/change-words.ts';
import type { Happening } from '#src/domain/fact.ts';
import type { PreviewRow } from '#src/domain/import-view.ts';
import { formatMoney, isCurrency } from '#src/domain/money.ts';
import { parseAmount } from '#src/domain/parse-amount.ts';
import { clean } from '#src/domain/text.ts';
import { dayOf, parseInstant } from '#src/domain/time.ts';
import type { ImportKind, Row } from '#src/inbound/columns.ts';
import type { PeopleIndex } from '#src/inbound/people-index.ts';
import type { RowTold } from './import-rows.ts';

export type Teller = { words: Words; people: PeopleIndex; fields: readonly string[]; kind: ImportKind };

const TEXT_MAX = 60;

export function tellRow(teller: Teller, { line, row, outcome, draft }: RowTold): PreviewRow {
  const wrong = new Set(typeof outcome === 'string' ? [] : outcome.map(({ field }) => field));
  const cells = teller.fields.map((field) => ({
    text: row === null ? '' : tellCell(teller, field, row, wrong.has(field)),
    wrong: wrong.has(field),
    end: field === 'amount',
  }));
  return { line, bad: wrong.size > 0, cells, becomes: becomesOf(teller, { outcome, draft }) };
}

/** Which row it is, for people: its first words that are not the ones in question. */
export function aboutRow(teller: Teller, row: Row | null, field: string): string {
  if (row === null) return '';
  const told = ['customer', 'name', 'title', 'asset', 'deal', 'owners', 'amount', 'touch', 'person'];
  return told
    .filter((other) => other !== field && clean(row.cells[other] ?? '') !== '')
    .slice(0, 2)
    .map((other) => tellCell(teller, other, row, false))
    .join(', ');
}

function tellCell({ words, people }: Teller, field: string, { cells }: Row, isWrong: boolean): string {
  const raw = clean(cells[field] ?? '');
  const text = raw.length > TEXT_MAX ? `${raw.slice(0, TEXT_MAX)}…` : raw;
  if (isWrong || text === '') return text || (isWrong ? 'blank' : '');
  switch (field) {
    case 'amount':
      return (
        tellAmount(raw, clean(cells['currency'] ?? '').toUpperCase() || words.currency, words.locale) ?? text
      );
    case 'won':
    case 'opened':
    case 'lead':
    case 'at': {
      const instant = parseInstant(raw, words.timezone, 'end');
      return instant === null ? text : writeDay(dayOf(instant.at, words.timezone));
    }
    case 'owners':
    case 'makers': {
      const found = people.find(raw);
      return 'person' in found ? words.person(found.person) : text;
    }
    default:
      return text;
  }
}

function tellAmount(raw: string, currency: string, locale: string): string | null {
  if (!isCurrency(currency)) return null;
  const minor = parseAmount(raw, currency);
  return typeof minor === 'number' ? formatMoney(minor, currency, locale) : null;
}

const THINGS: Readonly<Record<ImportKind, string>> = {
  people: 'person',
  assets: 'asset',
  deals: 'deal',
  touches: 'touch',
};

function becomesOf({ words, kind }: Teller, { outcome, draft }: Pick<RowTold, 'outcome' | 'draft'>): string {
  if (typeof outcome !== 'string') return 'Left out until fixed';
  if (outcome === 'unchanged') return 'As it is';
  if (outcome === 'waiting') return 'Waits for its deal';
  if (draft === null) return '';
  const { happening } = draft;
  if (outcome === 'new') {
    const isWin = happening.kind === 'deal_set' && happening.deal.stage === 'won';
    return isWin ? 'New win' : `New ${THINGS[kind]}`;
  }
  const [change] = changesOf(before(happening, draft.before), happening, words);
  if (change === undefined) return 'Changed';
  return change.before === null ? `Changed: now ${change.after}` : `Changed: was ${change.before}`;
}

/** The same kind of happening with the state from before in it. */
function before(happening: Happening, state: unknown): Happening | null {
  if (state === null) return null;
  const field = { person_set: 'person', asset_set: 'asset', deal_set: 'deal', touch_set: 'touch' } as const;
  const { kind } = happening;
  return kind in field ? ({ kind, [field[kind as keyof typeof field]]: state } as Happening) : null;
}
