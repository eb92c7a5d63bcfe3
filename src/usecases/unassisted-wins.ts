// The wins of the present month that wait for somebody who helped: how many, how many points, the newest ones.

import { readRules } from '#db/queries/office.ts';
import { readPeople } from '#db/queries/people.ts';
import { readUnassisted, type UnassistedDeal } from '#db/queries/unassisted.ts';
import type { Unassisted, UnassistedWin } from '#src/domain/desk-today.ts';
import type { Office, Share } from '#src/domain/fact.ts';
import { formatMoney } from '#src/domain/money.ts';
import { listNames, shortNames } from '#src/domain/names.ts';
import { compare, floor, mul, rational } from '#src/domain/rational.ts';
import { seasonOf } from '#src/domain/season.ts';
import type { App } from './app.ts';
import { officeOf } from './standings.ts';

/** Null when nothing waits. It asks for no permission: whoever shows it has. `shown` bounds the list, not the count. */
export function unassistedWins(app: App, shown: number): Unassisted | null {
  const office = officeOf(app);
  const season = seasonOf(app.now(), office.timezone);
  const rateAt = makeRates(app);
  const waiting = readUnassisted(app.db, season)
    .map((deal) => ({ deal, points: potOf(deal, rateAt(deal.wonAt)) }))
    .filter(({ points }) => points > 0);
  if (waiting.length === 0) return null;
  const people = readPeople(app.db);
  const shorts = shortNames(people);
  const names = new Map(people.map(({ person, name }) => [person, name]));
  return {
    count: waiting.length,
    points: waiting.reduce((sum, { points }) => sum + points, 0),
    wins: waiting.slice(0, shown).map(({ deal, points }) => winOf(deal, points, office, { names, shorts })),
    allHref: `/coach/deals?month=${season}&stage=won&helped=no`,
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

type Names = { names: ReadonlyMap<string, string>; shorts: ReadonlyMap<string, string> };

function winOf(
  deal: UnassistedDeal,
  points: number,
  office: Office,
  { names, shorts }: Names,
): UnassistedWin {
  const amount = formatMoney(deal.amountMinor, deal.currency, office.locale);
  const owners = listNames(deal.owners.map(({ person }) => names.get(person) ?? person));
  const main = mainOwner(deal.owners);
  return {
    href: `/wins/${encodeURIComponent(deal.deal)}`,
    customer: deal.customer,
    under: `${amount}, ${owners}, ${weekday(deal.wonAt, office.timezone)}`,
    points,
    ask: shorts.get(main) ?? main,
  };
}

/** The first of those with the largest share. */
function mainOwner(owners: readonly Share[]): string {
  let main = owners[0];
  for (const owner of owners) {
    if (main && compare(rational(owner.share), rational(main.share)) > 0) main = owner;
  }
  return main?.person ?? '';
}

function weekday(at: number, timeZone: string): string {
  const parts = { weekday: 'short', day: 'numeric', month: 'short', timeZone } as const;
  return new Intl.DateTimeFormat('en-GB', parts).format(at).replace(',', '').replace('Sept', 'Sep');
}
