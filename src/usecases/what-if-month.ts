// One month under a draft of the rules: its deals judged a hundred at a time, with a breath after each. Writes nothing.

import { setImmediate as breath } from 'node:timers/promises';
import { readAllMemberships } from '#db/queries/people.ts';
import { readSeal } from '#db/queries/seals.ts';
import { readPersonTotals, readTeamTotals } from '#db/queries/totals.ts';
import {
  FROM_THE_START,
  type PostedPart,
  readDealsThatLeft,
  readPostedByDeal,
  readTouchesByDeal,
  readWonAfter,
} from '#db/queries/what-if.ts';
import { award } from '#src/domain/award.ts';
import type { DealFile } from '#src/domain/deal-file.ts';
import type { Office } from '#src/domain/fact.ts';
import { headcount } from '#src/domain/headcount.ts';
import { colleagues } from '#src/domain/honours.ts';
import type { Rational } from '#src/domain/rational.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Rules } from '#src/domain/rules.ts';
import { seasonSpan } from '#src/domain/season.ts';
import type { SealedSeason } from '#src/domain/season-seal.ts';
import {
  effectOf,
  type MonthStand,
  type MonthUnderBoth,
  monthStand,
  moveBy,
  type Part,
  type PersonPoints,
  tallyOf,
} from '#src/domain/what-if.ts';
import type { App } from './app.ts';
import { stepsOf } from './season-result.ts';
import { rulesOfSeason } from './standings.ts';

/** What every deal's file has in common, with the draft as its rules, and who an honour may name. */
export type Supposed = Omit<DealFile, 'deal' | 'touches'> & { isNamed: (person: string) => boolean };

/** Some 10 ms of work: no page and no stream waits longer for its turn. */
const SLICE_DEALS = 100;

/** Who shared which win, as `colleagues` counts it. */
type Shared = { deal: string; person: string; points: number };

/** What the deals of the month add up to: the draft's effect, and who shared which win before and after. */
type Judged = { effect: Part[]; before: Shared[]; after: Shared[] };

/** The month under both, and every person's points before and after. Refusal: `conflict` once the file is closed. */
export async function whatIfMonth(
  app: App,
  supposed: Supposed,
  season: string,
): Promise<{ month: MonthUnderBoth; before: PersonPoints[]; after: PersonPoints[] }> {
  const { db } = app;
  const seal = readSeal(db, season);
  const standing = tallyOf(readTeamTotals(db, season), readPersonTotals(db, season));
  const supposedly = tallyOf([...standing.teams.values()], [...standing.people.values()]);
  const judged = await judgeMonth(app, supposed, season, seal?.fact ?? null);
  moveBy(supposedly, judged.effect);
  const { office, rules, isNamed } = supposed;
  const now = rulesOfSeason(app, office, season, app.now());
  const stand = (tally: typeof standing, by: Rules, shared: Shared[]): MonthStand =>
    monthStand(tally, by, headsOf(app, office, season, by), colleagues(shared), isNamed);
  const before = seal ? asSealed(seal.body) : stand(standing, now, judged.before);
  // Who met whom in a whole month is a slice of its own.
  await breath();
  const after = stand(supposedly, rules.rules, judged.after);
  return {
    month: { season, isSealed: seal !== null, before, after },
    before: [...standing.people.values()],
    after: [...supposedly.people.values()],
  };
}

async function judgeMonth(
  app: App,
  supposed: Supposed,
  season: string,
  sealedBy: number | null,
): Promise<Judged> {
  const judged: Judged = { effect: [], before: [], after: [] };
  const { db } = app;
  for (let after = FROM_THE_START; ; ) {
    // A server that was told to stop closes the database.
    if (!db.$client.open) throw new Refusal('conflict', 'The office is restarting. Look again afterwards.');
    const deals = readWonAfter(db, season, after, SLICE_DEALS);
    const last = deals.at(-1);
    if (last === undefined) break;
    const keys = deals.map(({ deal }) => deal);
    const touches = readTouchesByDeal(db, keys);
    const posted = readPostedByDeal(db, season, keys);
    for (const deal of deals) {
      const known = touches.get(deal.deal) ?? [];
      const stands = posted.get(deal.deal) ?? [];
      // A pot that lapsed at the seal stays so for what was learned later; what was known then may count by the draft.
      const isLate = sealedBy !== null && stands.length > 0 && !stands.some(isOwnAssist);
      const counted = isLate ? known.filter(({ fact }) => fact < sealedBy) : known;
      judgeDeal(judged, { ...supposed, deal, touches: counted }, stands);
    }
    after = { wonAt: last.won?.at ?? 0, deal: last.deal };
    await breath();
  }
  const gone = sealedBy === null ? [] : readDealsThatLeft(db, season);
  for (const parts of readPostedByDeal(db, season, gone).values()) keep(judged, parts);
  return judged;
}

/** A deal that the draft does not move keeps what stands, also where it was corrected after a seal. */
function judgeDeal(judged: Judged, file: DealFile, posted: PostedPart[]): void {
  const { deserved } = award(file);
  const effect = effectOf(deserved, posted);
  if (effect.length === 0) {
    keep(judged, posted);
    return;
  }
  judged.effect.push(...effect);
  judged.before.push(...posted.filter(({ isOwn }) => isOwn));
  judged.after.push(...deserved);
}

function keep(judged: Judged, posted: PostedPart[]): void {
  const own = posted.filter(({ isOwn }) => isOwn);
  judged.before.push(...own);
  judged.after.push(...own);
}

function isOwnAssist({ kind, isOwn, points }: PostedPart): boolean {
  return kind === 'assist' && isOwn && points !== 0;
}

function headsOf(app: App, office: Office, season: string, rules: Rules): ReadonlyMap<string, Rational> {
  if (rules.teamScore !== 'perHead') return new Map();
  const { to } = seasonSpan(season, office.timezone);
  return headcount(readAllMemberships(app.db), season, to, office.timezone);
}

function asSealed(body: string): MonthStand {
  const sealed = JSON.parse(body) as SealedSeason;
  return { perHead: sealed.perHead, honours: sealed.honours, podium: stepsOf(sealed) };
}
