// The receipt as machines read it: every number of the arithmetic, exact fractions as text. Words are another file's.

import type { Reason } from './counted.ts';
import type { Evidence, Stage } from './fact.ts';
import { formatMoney } from './money.ts';
import type { PartRole } from './parts.ts';
import { toText } from './rational.ts';
import type { PotPart, TouchStep } from './receipt-steps.ts';
import type { WeightSum } from './receipt-weights.ts';
import type { Model } from './rules.ts';
import type { DatedEntry, WinRecord } from './win-record.ts';

/** `points` = `whole` + `extra`; `exact` = `whole` + `rest`, both fractions. `weight` is the exact part of the pot. */
export type ReceiptPart = {
  person: string;
  share: string;
  weight: string;
  exact: string;
  whole: number;
  rest: string;
  extra: number;
  points: number;
};

export type ReceiptTouch = {
  touch: string;
  asset: string;
  title: string;
  kind: string | null;
  at: string;
  evidence: Evidence;
  saidBy: string | null;
  counted: boolean;
  reason: Reason;
  weight: string | null;
  /** What it is under the model, its weight there, and that of its kind; null where it does not count. */
  why: { roles: PartRole[]; byModel: string; kindWeight: string } | null;
  parts: ReceiptPart[];
  points: number;
};

export type ReceiptEntry = Omit<DatedEntry, 'deal' | 'craft' | 'postedAt'> & { postedAt: string };

/** `min(cap, base + steps × perPoints)`. `steps` is text because a tiny `perAmount` can make more than 2^53. */
export type ReceiptAmount = {
  amountMinor: number;
  currency: string;
  rate: string | null;
  rateOn: string | null;
  officeCurrency: string;
  countsMinor: number;
  perAmount: string;
  steps: string;
  perPoints: number;
  base: number;
  cap: number;
  isCapped: boolean;
};

export type ReceiptWeights = {
  model: Model;
  present: { role: PartRole; weight: string; touches: number }[];
  absent: { role: PartRole; weight: string }[];
  whole: string;
  scaled: string;
};

/** Points are whole; instants are UTC in ISO 8601; `people` are all keys in it with the names they are shown by. */
export type Receipt = {
  deal: string;
  customer: string;
  stage: Stage;
  amount: string;
  wonAt: string | null;
  season: string | null;
  rulesVersion: number;
  winPoints: number;
  assistPot: number;
  waiting: number;
  /** The season whose seal ends the waiting, and when it was sealed. */
  home: { season: string; sealedAt: string | null } | null;
  lapsed: number;
  total: number;
  win: ReceiptAmount | null;
  closing: ReceiptPart[];
  assist: { rate: string; exact: string };
  weights: ReceiptWeights | null;
  touches: ReceiptTouch[];
  entries: ReceiptEntry[];
  people: { person: string; name: string }[];
};

/** How a person is called here: a key, which may be a covered one, and a name. */
export type Named = { person: string; name: string };

export function writeReceipt(record: WinRecord, named: (person: string) => Named): Receipt {
  const { file, judged, steps, entries, total, season, home, lapsed } = record;
  const { deal, office, rules } = file;
  const people = new Map<string, Named>();
  const key = (person: string): string => {
    const one = named(person);
    people.set(one.person, one);
    return one.person;
  };
  const part = (one: PotPart) => writePart(one, key);
  return {
    deal: deal.deal,
    customer: deal.customer,
    stage: deal.stage,
    amount: formatMoney(deal.amountMinor, deal.currency, office.locale),
    wonAt: deal.won ? iso(deal.won.at) : null,
    season,
    rulesVersion: rules.version,
    winPoints: judged.winPoints,
    assistPot: judged.assistPot,
    waiting: judged.waiting,
    home: home && { season: home.season, sealedAt: home.sealedAt === null ? null : iso(home.sealedAt) },
    lapsed,
    total,
    win: writeAmount(record),
    closing: steps.closing.map(part),
    assist: { rate: toText(steps.assist.rate), exact: toText(steps.assist.exact) },
    weights: steps.weights && writeWeights(steps.weights),
    touches: steps.touches.map((step) => ({
      ...writeTouch(step, record),
      saidBy: step.touch.saidBy ? key(step.touch.saidBy) : null,
      parts: step.parts.map(part),
    })),
    entries: entries.map(({ deal: _deal, craft: _craft, postedAt, person, ...entry }) => {
      return { ...entry, person: key(person), postedAt: iso(postedAt) };
    }),
    people: [...people.values()],
  };
}

function writePart(
  { person, share, weight, exact, whole, rest, extra, points }: PotPart,
  key: (one: string) => string,
) {
  const exactly = { weight: toText(weight), exact: toText(exact), whole, rest: toText(rest), extra, points };
  return { person: key(person), share, ...exactly };
}

function writeAmount({ steps: { amount } }: WinRecord): ReceiptAmount | null {
  if (amount === null) return null;
  const { uncapped: _uncapped, points: _points, rate, perAmount, steps, ...plain } = amount;
  const text = { perAmount: toText(perAmount), steps: String(steps) };
  return { ...plain, ...text, rate: rate?.rate ?? null, rateOn: rate?.on ?? null };
}

function writeWeights({ model, present, absent, whole, scaled }: WeightSum): ReceiptWeights {
  return {
    model,
    present: present.map((part) => ({ ...part, weight: toText(part.weight) })),
    absent: absent.map((part) => ({ ...part, weight: toText(part.weight) })),
    whole: toText(whole),
    scaled: toText(scaled),
  };
}

function writeTouch(step: TouchStep, { file, steps }: WinRecord): Omit<ReceiptTouch, 'saidBy' | 'parts'> {
  const { touch, counted, reason, weight, points } = step;
  const asset = file.assets.get(touch.asset);
  const why = steps.weights?.touches.get(touch.touch);
  return {
    touch: touch.touch,
    asset: touch.asset,
    title: asset?.title ?? touch.asset,
    kind: asset?.kind ?? null,
    at: iso(touch.at.at),
    evidence: touch.evidence,
    counted,
    reason,
    weight: weight === null ? null : toText(weight),
    why: why
      ? {
          roles: why.parts.map(({ role }) => role),
          byModel: toText(why.byModel),
          kindWeight: toText(why.kindWeight),
        }
      : null,
    points,
  };
}

const iso = (at: number): string => new Date(at).toISOString();
