// The arithmetic of a win as its page prints it: the steps of the receipt in words and figures. Computes nothing anew.

import { type RulesRow, readRulesHistory } from '#db/queries/rules-history.ts';
import { type Notation, notationOf, sayDecimal, sayFraction, sayPercent } from '#src/domain/exact-words.ts';
import { ALWAYS } from '#src/domain/fact.ts';
import { sayLeftOfOwners, sayLeftOfTouches } from '#src/domain/left-words.ts';
import { counted, whole } from '#src/domain/profile-words.ts';
import { sum } from '#src/domain/rational.ts';
import type { PotPart } from '#src/domain/receipt-steps.ts';
import { sayAmount, sayPot, sayWeights } from '#src/domain/receipt-words.ts';
import { signersWords } from '#src/domain/rules-told.ts';
import { sayDay } from '#src/domain/say-time.ts';
import { teamSums, wentTo } from '#src/domain/went.ts';
import type { WinRecord } from '#src/domain/win-record.ts';
import type { Went, WinPart, WinSteps, WinSum } from '#src/domain/win-view.ts';
import type { App } from './app.ts';
import type { Signer } from './rules-signers.ts';
import { tellEntries } from './win-entries.ts';
import type { WinPeople } from './win-people.ts';
import { tellTouches } from './win-touches.ts';

/** `signer` says how this reader may see whoever signed the rules. */
export function tellSteps(
  app: App,
  record: WinRecord,
  people: WinPeople,
  signer: (call: string) => Signer,
): WinSteps {
  const { file, judged, steps, total } = record;
  const { office, rules } = file;
  const { locale } = office;
  const parts = steps.touches.flatMap((step) => step.parts);
  const exact = notationOf(
    parts.map((part) => part.exact),
    locale,
  );
  const tell = (part: PotPart, all: readonly PotPart[], by: Notation) =>
    tellPart(part, all, by, people, locale);
  const closings = notationOf(
    steps.closing.map((part) => part.exact),
    locale,
  );
  const closing = steps.closing.map((part) => tell(part, steps.closing, closings));
  const judgedBy = readRulesHistory(app.db).find(({ version }) => version === rules.version);
  const count = judged.touches.filter((touch) => touch.counted).length;
  return {
    version: rules.version,
    since: saySince(judgedBy, office.timezone, signer),
    amount: steps.amount && {
      ...sayAmount(steps.amount, office),
      points: whole(steps.amount.points, locale),
    },
    closing: steps.amount && {
      points: whole(judged.winPoints, locale),
      says:
        closing.length === 1 ? `${closing[0]?.who}, sole owner` : `for ${counted(closing.length, 'owner')}`,
      parts: closing,
      left: sayLeftOfOwners(steps.closing, locale),
    },
    assist: {
      points: whole(judged.assistPot, locale),
      says: `${sayPot(steps.assist, judged.winPoints, locale)}, for those whose work helped`,
      isNobodys: judged.waiting > 0 || record.lapsed > 0,
    },
    notes: steps.weights ? sayWeights(steps.weights, locale) : [],
    isRounded: exact.isRounded,
    touches: tellTouches(app, record, people, (part, all) => tell(part, all, exact)),
    sum: tellSum(parts, exact, locale),
    left: sayLeftOfTouches(steps.touches, locale),
    says: `${count} of ${judged.touches.length} ${judged.touches.length === 1 ? 'touch' : 'touches'} ${count === 1 ? 'counts' : 'count'}`,
    went: tellWent(record, people),
    entries: tellEntries(app, record, people),
    posted: sayPosted(record),
    total,
  };
}

/** `signed by Amara Nwosu for sales and …`; the first rules, which nobody signed, say from when on they hold. */
function saySince(row: RulesRow | undefined, zone: string, signer: (call: string) => Signer): string {
  if (row?.signed) {
    const { sales, marketing } = row.signed;
    return `signed by ${signersWords({ sales: signer(sales), marketing: signer(marketing) }).replace(/,$/, '')}`;
  }
  if (row === undefined || row.fromAt <= ALWAYS) return 'in force from the start';
  return `in force since ${sayDay(row.fromAt, zone, { year: 'numeric' })}`;
}

function tellPart(
  part: PotPart,
  all: readonly PotPart[],
  { say }: Notation,
  people: WinPeople,
  locale: string,
): WinPart {
  return {
    who: people.name(part.person),
    share: all.length === 1 ? '' : sayShare(part, locale),
    fraction: sayFraction(part.weight),
    percent: sayPercent(part.weight, locale),
    exact: say(part.exact),
    whole: whole(part.whole, locale),
    rest: say(part.rest),
    extra: part.extra === 1,
    points: whole(part.points, locale),
  };
}

function sayShare({ share, shares }: PotPart, locale: string): string {
  const all = sayDecimal(shares, 9, locale);
  return all === '100' && !share.includes('/') ? `${share}\u00a0%` : `${share} of ${all}`;
}

function tellSum(parts: readonly PotPart[], { say }: Notation, locale: string): WinSum {
  const count = (one: (part: PotPart) => number) => parts.reduce((points, part) => points + one(part), 0);
  return {
    exact: say(sum(parts.map(({ exact }) => exact))),
    whole: whole(
      count((part) => part.whole),
      locale,
    ),
    rest: say(sum(parts.map(({ rest }) => rest))),
    extra: count((part) => part.extra),
    points: whole(
      count((part) => part.points),
      locale,
    ),
  };
}

function tellWent({ file, steps, entries }: WinRecord, people: WinPeople): Went {
  const { locale } = file.office;
  const makers = steps.touches.flatMap(({ parts }) => parts.map(({ person }) => person));
  const order = [...makers, ...file.deal.owners.map(({ person }) => person)];
  const pieces = wentTo(entries, order).map(({ people: who, craft, points, from, to }) => {
    const called = who.length === 1 ? people.firsts(who) : `${who.length} others`;
    return { who: called, craft, points: whole(points, locale), from, to };
  });
  return {
    pieces,
    teams: teamSums(entries).map(({ team, points, people: who }) => ({
      team: team ?? 'No team',
      points: whole(points, locale),
      who: people.firsts(who),
    })),
    says: pieces.map(({ who, points }) => `${who} ${points}`).join(', '),
  };
}

/** `168 points, posted as 5 entries, 1 to 5.` The numbers only where nothing of another win stands between. */
function sayPosted({ file, entries, total }: WinRecord): string {
  const { locale } = file.office;
  const number = (value: number) => whole(value, locale);
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return 'Nothing was posted.';
  const points = `${number(total)} ${Math.abs(total) === 1 ? 'point' : 'points'}`;
  if (first === last) return `${points}, posted as one entry, ${number(first.number)}.`;
  const isUnbroken = entries.every((entry, index) => entry.number === first.number + index);
  const numbers = isUnbroken ? `, ${number(first.number)} to ${number(last.number)}` : '';
  return `${points}, posted as ${number(entries.length)} entries${numbers}.`;
}
