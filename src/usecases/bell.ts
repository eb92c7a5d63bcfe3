// What the steps of the bell read: the likeliest deals, who may have helped, and what each will get. Rings nothing.

import { readAsset, readAssets } from '#db/queries/assets.ts';
import { readOpenDealsLike, readOpenDealsOf, readTouchedBy, type Touched } from '#db/queries/bell.ts';
import { readOffice } from '#db/queries/office.ts';
import { readPeople } from '#db/queries/people.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { BellDeal, BellHelp, BellPreview, BellStart, HelpingAsset } from '#src/domain/bell-view.ts';
import { gainsWords } from '#src/domain/bell-words.ts';
import type { Deal, Office, Person } from '#src/domain/fact.ts';
import type { LikelyAsset } from '#src/domain/likely-assets.ts';
import { formatMoney } from '#src/domain/money.ts';
import { faceOf, listNames, shortNames } from '#src/domain/names.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Rung } from '#src/domain/ring.ts';
import { sayDay } from '#src/domain/say-time.ts';
import { clean } from '#src/domain/text.ts';
import { dayOf } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';
import { bellOwners } from './bell-owners.ts';
import { openLikelyAssets } from './likely-assets.ts';
import { previewWin } from './preview-win.ts';
import { draftRing, refuseNobody } from './ring-win.ts';
import { showPictures } from './show-pictures.ts';
import { audienceOf, shownPeople } from './shown-people.ts';

/** One screen of a phone, and as many as somebody would scroll through. */
const READ_MAX = 60;
const SHOWN_MAX = 12;

/** Step 1. `find` searches everybody's open deals; a coach who plays for nobody sees the newest of all. */
export function bellStart(app: App, actor: Actor, find: string): BellStart {
  allow(actor, 'ring-bell');
  const office = theOffice(app);
  const person = actor.kind === 'account' ? actor.person : null;
  const own =
    person === null ? readOpenDealsLike(app.db, '', READ_MAX) : readOpenDealsOf(app.db, person, READ_MAX);
  const [likeliest = null, ...others] = newestFirst(app, office, own);
  const wanted = clean(find).slice(0, 120);
  const found = wanted === '' ? null : newestFirst(app, office, readOpenDealsLike(app.db, wanted, SHOWN_MAX));
  const account = actor.kind === 'account' ? actor.account : '';
  return { office: office.name, account, likeliest, others: others.slice(0, SHOWN_MAX), find: wanted, found };
}

/** Step 2. Refusals: those of `draftRing`. */
export function bellHelp(app: App, actor: Actor, rung: Rung): BellHelp {
  const { deal, office, known } = draftRing(app, actor, { ...rung, helped: [], owners: [] });
  const people = new Map(readPeople(app.db).map((person) => [person.person, person]));
  const { as } = shownPeople(app, audienceOf(actor));
  const makers = new Map(showPictures(app, [...people.values()]).map((one) => [one.person, as(one)]));
  const helpers = openLikelyAssets(
    app,
    asSeen(app, actor),
  )({ ...deal, won: null }).map((likely) => helper(likely, makers));
  const shown = new Set(helpers.map(({ asset }) => asset));
  const rest = readAssets(app.db)
    .filter(({ asset, retired, makers }) => !retired && makers.length > 0 && !shown.has(asset))
    .map(({ asset, title }) => ({ asset, title: title || asset }))
    .sort((a, b) => a.title.localeCompare(b.title, office.locale));
  return {
    customer: deal.customer || deal.deal,
    amount: amountWords(deal, office),
    hasAmount: deal.amountMinor !== 0,
    today: dayOf(app.now(), office.timezone),
    met: helpers.filter(({ because }) => because === 'touched'),
    more: helpers.filter(({ because }) => because !== 'touched'),
    rest,
    // Real names: it tells no points, and an alias beside the key that the form sends would be none.
    owners: bellOwners(actor, deal, known, [...people.values()]),
  };
}

/** Step 3. Refusals: those of `draftRing`. */
export function bellPreview(app: App, actor: Actor, rung: Rung): BellPreview {
  const { deal, touches, office, known } = draftRing(app, actor, rung);
  refuseNobody(deal);
  const lines = known?.stage === 'won' ? [] : previewWin(app, { deal, touches });
  const { as } = shownPeople(app, audienceOf(actor));
  return {
    customer: deal.customer || deal.deal,
    amount: formatMoney(deal.amountMinor, deal.currency, office.locale),
    lines: lines.map((line) => as(line)),
    gains: gainsWords(lines),
    self: actor.kind === 'account' ? actor.person : null,
  };
}

/** Many a CRM knows the amount only once the deal is won. */
function amountWords({ amountMinor, currency }: Deal, { locale }: Office): string {
  return amountMinor === 0 ? 'no amount yet' : formatMoney(amountMinor, currency, locale);
}

function theOffice({ db }: App): Office {
  const office = readOffice(db);
  if (office === null) throw new Refusal('conflict', 'There is no office yet. Your coach sets it up first.');
  return office;
}

/** By the newest thing that happened to each: who was met last is likeliest to have signed. */
function newestFirst(app: App, office: Office, deals: Deal[]): BellDeal[] {
  const touched = readTouchedBy(
    app.db,
    deals.map(({ deal }) => deal),
  );
  return deals
    .map((deal) => ({ deal, met: touched.get(deal.deal) }))
    .sort((a, b) => activeAt(b.deal, b.met) - activeAt(a.deal, a.met))
    .map(({ deal, met }) => ({
      deal: deal.deal,
      customer: deal.customer || deal.deal,
      amount: amountWords(deal, office),
      says: sayNewest(app, office, deal, met),
    }));
}

const activeAt = ({ opened, lead }: Deal, met: Touched | undefined) =>
  Math.max(met?.last.at ?? 0, opened?.at ?? 0, lead?.at ?? 0);

function sayNewest({ db }: App, office: Office, deal: Deal, met: Touched | undefined): string {
  if (met && met.last.at >= (deal.opened?.at ?? 0)) {
    const title = readAsset(db, met.last.asset)?.title || met.last.asset;
    return `${title}, ${sayDay(met.last.at, office.timezone)}`;
  }
  if (deal.opened !== null) return `Opened on ${sayDay(deal.opened.at, office.timezone)}`;
  return deal.lead === null ? 'Open' : `A lead since ${sayDay(deal.lead.at, office.timezone)}`;
}

function helper({ makers, ...likely }: LikelyAsset, people: ReadonlyMap<string, Person>): HelpingAsset {
  const shorts = shortNames([...people.values()]);
  const known = makers.flatMap((key) => people.get(key) ?? []);
  return {
    ...likely,
    faces: known.map((person) => faceOf(person, shorts)),
    by: listNames(known.map(({ name }) => name)),
    when: likely.on === null ? '' : sayDay(Date.parse(`${likely.on}T12:00:00Z`), 'UTC', { month: 'short' }),
  };
}
