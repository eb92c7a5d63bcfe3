// The wins of the present month that wait for somebody who helped: how many, how many points, the newest ones.

import { readDeal } from '#db/queries/deals.ts';
import { readRules } from '#db/queries/office.ts';
import { readPeople } from '#db/queries/people.ts';
import { readUnassisted, type UnassistedDeal } from '#db/queries/unassisted.ts';
import type { Unassisted, UnassistedWin } from '#src/domain/desk-today.ts';
import type { Office, Person, Share } from '#src/domain/fact.ts';
import { keyPath } from '#src/domain/key-path.ts';
import { formatMoney } from '#src/domain/money.ts';
import { listNames, shortNames } from '#src/domain/names.ts';
import { compare, floor, mul, rational } from '#src/domain/rational.ts';
import { sayDay } from '#src/domain/say-time.ts';
import { seasonOf } from '#src/domain/season.ts';
import type { App } from './app.ts';
import { openLikelyAssets } from './likely-assets.ts';
import { showPictures } from './show-pictures.ts';
import { officeOf } from './standings.ts';

/**
 * Null when nothing waits. It asks for no permission: whoever shows it has, and is
 * somebody who sees everybody's name. `shown` bounds the list, not the count.
 */
export function unassistedWins(app: App, shown: number): Unassisted | null {
  const office = officeOf(app);
  const season = seasonOf(app.now(), office.timezone);
  const rateAt = makeRates(app);
  const waiting = readUnassisted(app.db, season)
    .map((deal) => ({ deal, points: potOf(deal, rateAt(deal.wonAt)) }))
    .filter(({ points }) => points > 0);
  if (waiting.length === 0) return null;
  const roster = rosterOf(showPictures(app, readPeople(app.db)));
  // Ranking reads many past wins; a count needs none of them.
  const likely = shown > 0 ? openLikelyAssets(app) : () => [];
  return {
    count: waiting.length,
    points: waiting.reduce((sum, { points }) => sum + points, 0),
    wins: waiting.slice(0, shown).map(({ deal, points }) => ({
      ...winOf(deal, points, office, roster),
      likely: likelyOf(app, deal.deal, likely, roster),
    })),
    allHref: `/coach/deals?month=${season}&stage=won`,
  };
}

/** The pot of scoring.md: the assist rate of the rules of then, times what the win gave. */
function potOf({ winPoints }: UnassistedDeal, rate: number): number {
  return Number(floor(mul(rational(rate), rational(winPoints))));
}

function makeRates({ db }: App): (at: number) => number {
  const versions = readRules(db);
  return (at) => (versions.findLast(({ fromAt }) => fromAt <= at) ?? versions[0])?.rules.assistRate ?? 0;
}

type Roster = { people: ReadonlyMap<string, Person>; shorts: ReadonlyMap<string, string> };

function rosterOf(people: Person[]): Roster {
  return { people: new Map(people.map((person) => [person.person, person])), shorts: shortNames(people) };
}

function winOf(
  deal: UnassistedDeal,
  points: number,
  office: Office,
  { people, shorts }: Roster,
): Omit<UnassistedWin, 'likely'> {
  const amount = formatMoney(deal.amountMinor, deal.currency, office.locale);
  const owners = listNames(deal.owners.map(({ person }) => people.get(person)?.name ?? person));
  const main = mainOwner(deal.owners);
  return {
    href: keyPath('/wins', deal.deal),
    customer: deal.customer,
    under: `${amount}, ${owners}, ${weekday(deal.wonAt, office.timezone)}`,
    points,
    ask: shorts.get(main) ?? main,
  };
}

function likelyOf(
  { db }: App,
  key: string,
  likely: ReturnType<typeof openLikelyAssets>,
  { people }: Roster,
): UnassistedWin['likely'] {
  const deal = readDeal(db, key);
  const [best] = deal ? likely(deal, 1) : [];
  if (best === undefined) return null;
  const maker = people.get(best.makers[0] ?? '');
  return { title: best.title, reason: best.reason, face: maker?.face ?? best.asset };
}

/** The first of those with the largest share. */
function mainOwner(owners: readonly Share[]): string {
  let main = owners[0];
  for (const owner of owners) {
    if (main && compare(rational(owner.share), rational(main.share)) > 0) main = owner;
  }
  return main?.person ?? '';
}

function weekday(at: number, zone: string): string {
  return sayDay(at, zone, { weekday: 'short', month: 'short' }).replaceAll(' ', '\u00a0');
}
