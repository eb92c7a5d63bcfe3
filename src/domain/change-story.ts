// Tells a change as a sentence: who, what, before and after, why. It looks nothing up.

import { type Change, changesOf, type Words, writeDay } from './change-words.ts';
import type { Fact, Happening, Question, Thanks } from './fact.ts';
import { countThings, type Lane } from './import-view.ts';
import { monthOf } from './month-name.ts';
import { dayOf } from './time.ts';

/** `before` is what was said of the same thing last, null where there was nothing. `reason` is kept as it was typed. */
export type ChangeTold = { who: string; before: Happening | null; fact: Happening; reason: string | null };

/** `Ruth changed Northwind Water: amount €96,000 → €92,000, “discount after review”`. */
export function changeStory({ who, before, fact, reason }: ChangeTold, words: Words): string {
  const said = reason || saidIn(fact);
  const why = said ? `, “${said}”` : '';
  return `${who} ${didOf(before, fact, words)}${why}`;
}

function didOf(before: Happening | null, fact: Happening, words: Words): string {
  const thing = thingOf(fact, words);
  switch (fact.kind) {
    case 'office_set':
      return before === null
        ? `opened the office ${thing}`
        : `changed the office: ${tellAll(before, fact, words)}`;
    case 'rules_set':
      return ruled(fact, words);
    case 'goal_set':
      return before === null
        ? `set ${thing} to ${tellNew(fact, words, ['goal'])}`
        : `changed ${thing}: ${arrows(changesOf(before, fact, words))}`;
    case 'membership_set':
      return `moved ${thing} to ${fact.team ?? 'no team'} from ${changesOf(null, fact, words).find(({ field }) => field === 'from')?.after}`;
    case 'person_set':
      return before === null
        ? `added ${thing}, ${tellNew(fact, words, ['craft', 'team'])}`
        : changed(before, fact, words);
    case 'asset_set':
      return before === null
        ? `added “${thing}” by ${tellNew(fact, words, ['makers'])}`
        : changed(before, fact, words);
    case 'deal_set':
      return before === null
        ? `added ${thing}: ${tellNew(fact, words, ['stage', 'amount', 'owners'])}`
        : changed(before, fact, words);
    case 'touch_set':
      return touched(before, fact, words);
    case 'season_sealed':
      return `sealed ${thing}${fact.overruled ? ` over open questions: “${fact.overruled}”` : ''}`;
    case 'question_asked':
      return `questioned ${thing}`;
    case 'question_ruled':
      return `ruled that ${thing} ${fact.ruling === 'counts' ? 'counts' : 'does not count'}`;
    case 'thanks_given':
      return before === null ? `thanked ${thing}` : `gave back the thanks to ${thing}`;
    case 'thanks_withdrawn':
      return `took back the thanks to ${thing}`;
    default:
      fact satisfies never;
      return '';
  }
}

/** What somebody wrote into the fact itself. */
function saidIn(fact: Happening): string | null {
  if (fact.kind === 'question_asked') return fact.question.why;
  if (fact.kind === 'thanks_given') return fact.thanks.words;
  return fact.kind === 'question_ruled' ? fact.reason : null;
}

/** `brought in rules from 1 Dec 2026 on, signed by Amara for sales and Lena for marketing: “Small wins count more.”` */
function ruled({ fromAt, note, signed }: Extract<Happening, { kind: 'rules_set' }>, words: Words): string {
  const why = note ? `: “${note}”` : '';
  if (fromAt === null || !signed) return `set the first rules${why}`;
  const [sales, marketing] = [words.actor(signed.sales), words.actor(signed.marketing)];
  const by =
    sales === marketing ? `${sales} for both crafts` : `${sales} for sales and ${marketing} for marketing`;
  return `brought in rules from ${writeDay(dayOf(fromAt, words.timezone))} on, signed by ${by}${why}`;
}

function touched(
  before: Happening | null,
  fact: Extract<Happening, { kind: 'touch_set' }>,
  words: Words,
): string {
  const thing = thingOf(fact, words);
  const was = before?.kind === 'touch_set' && before.touch.rejected;
  if (fact.touch.rejected && !was) return `rejected ${thing}`;
  if (!fact.touch.rejected && was) return `accepted ${thing} again`;
  if (before !== null) return changed(before, fact, words);
  const VERBS = { tracked: 'recorded', imported: 'recorded', named: 'named', claimed: 'claimed' } as const;
  return `${VERBS[fact.touch.evidence]} ${thing}`;
}

function changed(before: Happening, fact: Happening, words: Words): string {
  return `changed ${thingOf(fact, words)}: ${tellAll(before, fact, words)}`;
}

function tellAll(before: Happening, fact: Happening, words: Words): string {
  return arrows(changesOf(before, fact, words)) || 'nothing that is shown';
}

/** At most three; what else there is stands in the list of changes. */
function arrows(changes: readonly Change[]): string {
  const told = changes
    .slice(0, 3)
    .map(({ field, before, after }) => `${field} ${before ?? 'none'} → ${after || 'none'}`);
  return [...told, ...(changes.length > 3 ? [`and ${changes.length - 3} more`] : [])].join(', ');
}

function tellNew(fact: Happening, words: Words, fields: readonly string[]): string {
  const all = changesOf(null, fact, words);
  return fields.flatMap((field) => all.find((change) => change.field === field)?.after ?? []).join(', ');
}

/** What a fact is about, as people call it. */
function thingOf(fact: Happening, words: Words): string {
  switch (fact.kind) {
    case 'office_set':
      return fact.office.name;
    case 'rules_set':
      return 'the rules';
    case 'goal_set':
      return `the joint goal of ${monthOf(fact.season, 'long')}`;
    case 'membership_set':
      return words.person(fact.person);
    case 'person_set':
      return fact.person.name;
    case 'asset_set':
      return fact.asset.title;
    case 'deal_set':
      return fact.deal.customer || fact.deal.deal;
    case 'touch_set':
      return `“${words.asset(fact.touch.asset)}” on ${words.deal(fact.touch.deal)}`;
    case 'season_sealed':
      return monthOf(fact.season, 'long');
    case 'question_asked':
      return doubted(fact.question, words);
    case 'question_ruled': {
      const asked = words.question(fact.question);
      return asked === null ? 'what was questioned' : doubted(asked, words);
    }
    case 'thanks_given':
      return thanked(fact.thanks, words);
    case 'thanks_withdrawn': {
      const given = words.thanks(fact.thanks);
      return given === null ? 'somebody' : thanked(given, words);
    }
    default:
      fact satisfies never;
      return '';
  }
}

/** `Zoë van Dijk for Northwind Water`. */
function thanked({ receiver, deal }: Thanks, words: Words): string {
  return deal === '' ? words.person(receiver) : `${words.person(receiver)} for ${words.deal(deal)}`;
}

/** What is questioned: `“Pricing guide” on Northwind Water`, `Tom’s part in closing Northwind Water`. */
function doubted({ about, deal }: Question, words: Words): string {
  const win = words.deal(deal);
  switch (about.kind) {
    case 'touch':
      return `“${words.touch(about.touch)}” on ${win}`;
    case 'owner':
      return `${words.person(about.person)}’s part in closing ${win}`;
    case 'maker':
      return `${words.person(about.person)}’s part in “${words.asset(about.asset)}” on ${win}`;
    default:
      about satisfies never;
      return '';
  }
}

const LANES: Readonly<Partial<Record<Fact['kind'], Lane>>> = {
  person_set: 'people',
  asset_set: 'assets',
  deal_set: 'deals',
  touch_set: 'touches',
};

/** One line for many: `The CRM changed 214 deals`, `Ruth took 214 deals back`. */
export function foldedStory(who: string, kind: string, count: number, isUndo: boolean): string {
  const lane = LANES[kind as Fact['kind']];
  const word = kind === 'goal_set' ? 'goals' : kind === 'membership_set' ? 'memberships' : 'things';
  const things = lane ? countThings(lane, count) : `${count} ${word}`;
  return isUndo ? `${who} took ${things} back with an import` : `${who} changed ${things}`;
}
