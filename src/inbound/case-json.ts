// A case for the calculator, as unchecked JSON: rules, a time zone, a deal, and who and what was on its way.

import type { DealFile } from '#src/domain/deal-file.ts';
import { ALWAYS, type Asset, type Deal, type Office, type Person } from '#src/domain/fact.ts';
import { isCurrency } from '#src/domain/money.ts';
import type { Problem } from '#src/domain/problem.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { isZone } from '#src/domain/time.ts';
import { parseAssetRow } from './asset-rows.ts';
import { isObject, problem, readCaseRows, textOf } from './case-rows.ts';
import { readCaseRules } from './case-rules.ts';
import { readCaseTouches } from './case-touches.ts';
import { parseDealRow } from './deal-rows.ts';
import { indexPeople, type PeopleIndex } from './people-index.ts';
import { parsePersonRow } from './people-rows.ts';
import { list, quote } from './text.ts';

/** The parts of a case that have to be there. */
const PARTS = ['rules', 'timezone', 'deal', 'touches', 'assets', 'people'];

/**
 * `{ rules, timezone, deal, touches, assets, people }` with the fields of the native columns. What moves no points
 * may be absent: customer, name, team, title, and a touch's deal. A deal without a stage is won. `currency` is the
 * office's, by default the deal's own; a touch may say `rejected: true`. An asset that no one lists is no problem:
 * its touches do not count. Refusal: `invalid` with every problem at once, each with its part and field.
 */
export function parseCase(value: unknown): DealFile {
  if (!isObject(value)) {
    throw new Refusal('invalid', `A case is a JSON object with ${list(PARTS)}.`);
  }
  const problems = partProblems(value);
  const rules = readCaseRules(value.rules, problems);
  const office = readOffice(value, problems);
  const index = indexCase(value.people);
  const people = readPeople(value, problems);
  const assets = readAssets(value, index, problems);
  const deal = readDeal(value, { office, index }, problems);
  const key = textOf(isObject(value.deal) ? value.deal.deal : undefined);
  const touches = readCaseTouches(value.touches, { deal: key, office }, problems);
  if (problems.length > 0 || rules === null || deal === null) throw refusal(problems);
  return {
    office,
    deal,
    rules: { version: 1, rules },
    touches,
    assets: new Map(assets.map((asset) => [asset.asset, asset])),
    people: new Map(people.map((person) => [person.person, person])),
    memberships: new Map(people.map(({ person, team }) => [person, [{ team, fromAt: ALWAYS }]])),
  };
}

function partProblems(value: Record<string, unknown>): Problem[] {
  const known = [...PARTS, 'currency'];
  const unknown = Object.keys(value).filter((part) => !known.includes(part));
  const missing = PARTS.filter((part) => value[part] === undefined);
  return [
    ...unknown.map((part) => problem(part, `A case has no ${quote(part)}. It has ${list(known)}.`)),
    ...missing.map((part) => problem(part, `The case lacks ${quote(part)}.`)),
  ];
}

/**
 * Without a currency of its own, the office counts in the deal's. A deal with a rate is then in a foreign one, and
 * the office's stands for any with two decimals.
 */
function readOffice({ timezone, currency, deal }: Record<string, unknown>, problems: Problem[]): Office {
  if (timezone !== undefined && !(typeof timezone === 'string' && isZone(timezone))) {
    const given = typeof timezone === 'string' ? quote(timezone) : 'This';
    problems.push(problem('timezone', `${given} is not a time zone. Write one such as Europe/Berlin.`));
  }
  if (currency !== undefined && !(typeof currency === 'string' && isCurrency(currency.toUpperCase()))) {
    const given = typeof currency === 'string' ? quote(currency) : 'This';
    problems.push(problem('currency', `${given} is not a currency. Write its code, such as EUR.`));
  }
  return {
    name: '',
    timezone: typeof timezone === 'string' && isZone(timezone) ? timezone : 'UTC',
    currency: currencyOf(currency) ?? defaultCurrency(isObject(deal) ? deal : {}),
    locale: 'en-GB',
  };
}

function currencyOf(value: unknown): string | null {
  const code = typeof value === 'string' ? value.trim().toUpperCase() : '';
  return isCurrency(code) ? code : null;
}

function defaultCurrency({ currency, rate }: Record<string, unknown>): string {
  const own = currencyOf(currency) ?? 'EUR';
  if (rate === undefined || rate === null || rate === '') return own;
  return own === 'EUR' ? 'USD' : 'EUR';
}

/** Everybody who is named, also where the rest of the row is wrong: one mistake is one problem. */
function indexCase(people: unknown): PeopleIndex {
  const rows = Array.isArray(people) ? people.filter(isObject) : [];
  const named = rows.map(({ person, name }) => ({ person: textOf(person), name: textOf(name ?? person) }));
  return indexPeople(named, 'Add them to “people”.');
}

function readPeople(value: Record<string, unknown>, problems: Problem[]): Person[] {
  const shape = { part: 'people', kind: 'people', key: 'person', defaults: { name: '', team: '' } } as const;
  return readCaseRows(shape, value.people, problems, (row) => parsePersonRow(row, { current: () => null }));
}

function readAssets(value: Record<string, unknown>, people: PeopleIndex, problems: Problem[]): Asset[] {
  const shape = { part: 'assets', kind: 'assets', key: 'asset', defaults: { title: '' } } as const;
  const context = { people, current: () => null };
  return readCaseRows(shape, value.assets, problems, (row) => parseAssetRow(row, context));
}

function readDeal(
  value: Record<string, unknown>,
  { office, index }: { office: Office; index: PeopleIndex },
  problems: Problem[],
): Deal | null {
  const shape = {
    part: 'deal',
    kind: 'deals',
    key: 'deal',
    defaults: { customer: '', stage: 'won', currency: '' },
  } as const;
  const context = { office, people: index, stages: new Map(), current: () => null, rates: null };
  const one = value.deal === undefined ? undefined : [value.deal];
  return readCaseRows(shape, one, problems, (row) => parseDealRow(row, context))[0] ?? null;
}

function refusal(problems: Problem[]): Refusal {
  const sentences = problems.map(({ field, say }) => `${field}: ${say}`);
  return new Refusal('invalid', sentences.join('\n'), problems);
}
