// What differs between two states of one thing, in words: `amount €96,000 → €92,000`. It knows no people's names itself.

import type { Asset, Deal, Happening, Instant, Person, Question, Share, Thanks, Touch } from './fact.ts';
import { formatMoney } from './money.ts';
import { monthOf } from './month-name.ts';
import { rulesChanges } from './rules-beside.ts';
import { dayOf } from './time.ts';

/**
 * How things are called here: people and assets by key, the office's day, money and language. `touch` is called by the
 * title of its asset; `question` is the whole of it, null for one that nobody knows.
 */
export type Words = {
  person: (key: string) => string;
  asset: (key: string) => string;
  deal: (key: string) => string;
  touch: (key: string) => string;
  question: (key: string) => Question | null;
  /** The whole of it, null for one that nobody knows. */
  thanks: (key: string) => Thanks | null;
  /** Whoever signed, by what the audit log calls them. */
  actor: (call: string) => string;
  timezone: string;
  currency: string;
  locale: string;
};

/** `before` is null where there was nothing. */
export type Change = { field: string; before: string | null; after: string };

/** The fields in which two states of the same thing differ, in the order in which people would tell them. */
export function changesOf(before: Happening | null, after: Happening, words: Words): Change[] {
  if (before?.kind === 'rules_set' && after.kind === 'rules_set')
    return rulesChanges(before.rules, after.rules, words).map(({ subject, was, now }) => {
      return { field: subject, before: was, after: now };
    });
  const now = fieldsOf(after, words);
  const was = before === null ? {} : fieldsOf(before, words);
  return Object.entries(now)
    .filter(([field, text]) => text !== (was[field] ?? ''))
    .map(([field, text]) => ({ field, before: was[field] || null, after: text }));
}

type FieldTexts = Record<string, string>;

/** Every field as text, empty where it says nothing. */
function fieldsOf(fact: Happening, words: Words): FieldTexts {
  switch (fact.kind) {
    case 'office_set':
      return { name: fact.office.name, 'time zone': fact.office.timezone, currency: fact.office.currency };
    case 'rules_set':
      return { note: fact.note };
    case 'goal_set':
      return { goal: formatMoney(fact.amountMinor, words.currency, words.locale) };
    case 'person_set':
      return fieldsOfPerson(fact.person);
    case 'membership_set':
      return { team: fact.team ?? 'no team', from: writeDay(dayOf(fact.fromAt, words.timezone)) };
    case 'asset_set':
      return fieldsOfAsset(fact.asset, words);
    case 'deal_set':
      return fieldsOfDeal(fact.deal, words);
    case 'touch_set':
      return fieldsOfTouch(fact.touch, words);
    case 'season_sealed':
      return { 'sealed over questions': fact.overruled ?? '' };
    case 'question_asked':
      return { question: fact.question.why };
    case 'question_ruled':
      return { ruling: fact.ruling, reason: fact.reason };
    case 'thanks_given':
      return { words: fact.thanks.words };
    case 'thanks_withdrawn':
      return {};
    default:
      fact satisfies never;
      return {};
  }
}

function fieldsOfPerson({ name, craft, team, title, email, face }: Person): FieldTexts {
  return { name, team: team ?? 'no team', craft, title, 'e-mail': email, portrait: face };
}

function fieldsOfAsset(asset: Asset, words: Words): FieldTexts {
  return {
    title: asset.title,
    kind: asset.kind,
    makers: sharesOf(asset.makers, words),
    published: asset.publishedOn === null ? '' : writeDay(asset.publishedOn),
    link: asset.url,
    retired: asset.retired ? 'yes' : 'no',
  };
}

function fieldsOfDeal(deal: Deal, words: Words): FieldTexts {
  const day = (instant: Instant | null) =>
    instant === null ? '' : writeDay(dayOf(instant.at, words.timezone));
  return {
    stage: deal.stage,
    amount: formatMoney(deal.amountMinor, deal.currency, words.locale),
    owners: sharesOf(deal.owners, words),
    customer: deal.customer,
    won: day(deal.won),
    opened: day(deal.opened),
    lead: day(deal.lead),
    rate: deal.rate?.rate ?? '',
  };
}

function fieldsOfTouch(touch: Touch, words: Words): FieldTexts {
  return {
    rejected: touch.rejected ? 'yes' : 'no',
    asset: words.asset(touch.asset),
    deal: words.deal(touch.deal),
    when: writeDay(dayOf(touch.at.at, words.timezone)),
    evidence: touch.evidence,
    contact: touch.contact ?? '',
  };
}

/** `Maya Okafor`; `Maya Okafor 60, Tom Ashworth 40` where shares differ. */
function sharesOf(shares: readonly Share[], { person }: Words): string {
  const isEven = new Set(shares.map(({ share }) => share)).size <= 1;
  return shares
    .map((share) => (isEven ? person(share.person) : `${person(share.person)} ${share.share}`))
    .join(', ');
}

/** `6 Jul 2026` of `2026-07-06`. */
export function writeDay(day: string): string {
  return `${Number(day.slice(8))} ${monthOf(day.slice(0, 7), 'short')} ${day.slice(0, 4)}`;
}
