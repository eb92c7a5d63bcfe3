// One win that people know, under the rules of then and under a draft. Only reads.

import { readWinsSince } from '#db/queries/bell.ts';
import { readDealFile } from '#db/queries/deal-file.ts';
import { type Award, award } from '#src/domain/award.ts';
import type { DealFile } from '#src/domain/deal-file.ts';
import type { Office } from '#src/domain/fact.ts';
import { formatMoney } from '#src/domain/money.ts';
import { whole } from '#src/domain/profile-words.ts';
import type { Rules } from '#src/domain/rules.ts';
import { previousSeason, seasonOf, seasonSpan } from '#src/domain/season.ts';
import type { Role, WinPart } from '#src/domain/story.ts';
import { tell } from '#src/domain/tell.ts';
import type { WinUnderBoth } from '#src/domain/what-if-view.ts';
import type { App } from './app.ts';
import type { WinPeople } from './win-people.ts';

/** Of the latest wins, so many of the largest are looked at for a path that several laid. */
const LATEST = 200;
const LARGEST = 24;

/** A path of so many is long enough to be looked at; among those the largest win is taken. */
const PATH_LONG = 5;

const DID: Record<Role, string> = {
  opener: 'opened it',
  helper: 'came between',
  clincher: 'clinched it',
  closer: 'closed it',
};

/** The largest of the latest wins on a long path, with everybody of it; null for an office without any. */
export function winUnderBoth(app: App, office: Office, rules: Rules, people: WinPeople): WinUnderBoth | null {
  const file = knownWin(app, office);
  if (file === null) return null;
  const now = award(file);
  const then = award({ ...file, rules: { version: 0, rules } });
  const { deal } = file;
  const amount = formatMoney(deal.amountMinor, deal.currency, office.locale);
  return {
    key: deal.deal,
    title: deal.customer || deal.deal,
    says: `${amount}. It gives ${sayPots(now, office.locale)} today, and would give ${sayPots(then, office.locale)}.`,
    people: peopleOf(file, now, then, people, office.locale),
  };
}

function knownWin({ db, now }: App, { timezone }: Office): DealFile | null {
  const from = previousSeason(seasonOf(now(), timezone));
  const latest = readWinsSince(db, from, seasonSpan(from, timezone).from, LATEST);
  const largest = latest.toSorted((a, b) => b.officeMinor - a.officeMinor).slice(0, LARGEST);
  const files = largest.flatMap(({ deal }) => readDealFile(db, deal.deal) ?? []);
  const pathOf = (file: DealFile) => {
    const counted = award(file).deserved.filter(({ kind }) => kind === 'assist');
    return Math.min(PATH_LONG, new Set(counted.map(({ person }) => person)).size);
  };
  return files.toSorted((a, b) => pathOf(b) - pathOf(a))[0] ?? null;
}

/** `146 points twice`, or both pots where help earns another number. */
function sayPots({ winPoints, assistPot }: Award, locale: string): string {
  const points = `${whole(winPoints, locale)} ${winPoints === 1 ? 'point' : 'points'}`;
  if (assistPot === winPoints) return `${points} twice`;
  return `${points} for closing and ${whole(assistPot, locale)} for help`;
}

function peopleOf(
  file: DealFile,
  now: Award,
  then: Award,
  people: WinPeople,
  locale: string,
): WinUnderBoth['people'] {
  const [before, after] = [tell(file, now, NO_SHORTS), tell({ ...file }, then, NO_SHORTS)];
  const row = (part: WinPart, was: WinPart[], is: WinPart[]) => {
    const face = people.face(part.person);
    const points = (parts: WinPart[]) =>
      whole(parts.find(({ person }) => person === part.person)?.points ?? 0, locale);
    if (face === null) return [];
    const did = part.roles.map((role, index) => (index === 0 ? DID[role] : DID[role].replace(' it', '')));
    return [{ face, did: did.join(' and '), before: points(was), after: points(is) }];
  };
  const everyHelper = [...after.helpers, ...before.helpers];
  const helpers = new Map([...everyHelper].map((part) => [part.person, part]));
  return [
    ...before.closers.flatMap((part) => row(part, before.closers, after.closers)),
    ...[...helpers.values()].flatMap((part) => row(part, before.helpers, after.helpers)),
  ];
}

const NO_SHORTS: ReadonlyMap<string, string> = new Map();
