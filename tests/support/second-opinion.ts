// The scoring contract written a second time, from the contract alone and in another way: whole numbers over one
// common denominator, rows as files have them. It shares no line with the product, so that both can be wrong apart.

export type RawTouch = { touch: string; asset: string; at: number; contact: string; day: string };
export type RawWin = {
  amountMajor: bigint;
  owner: string;
  wonAt: number;
  openedAt: number | null;
  touches: RawTouch[];
};
export type RawAsset = { kind: string; makers: [string, bigint][] };
export type RawRules = {
  win: { base: number; perAmount: number; perPoints: number; cap: number };
  /** In hundredths, so that it stays whole. */
  assistPercent: number;
  model: Record<string, number | string>;
  windowDays: number;
  /** In tenths. */
  kindTenths: Record<string, number>;
};

/** Points by `win person` and `assist person`, those of nothing left out. */
export function secondOpinion(
  win: RawWin,
  rules: RawRules,
  assets: ReadonlyMap<string, RawAsset>,
): Map<string, number> {
  const { base, perAmount, perPoints, cap } = rules.win;
  const amount = win.amountMajor < 0n ? 0n : win.amountMajor;
  const earned = BigInt(base) + (amount / BigInt(perAmount)) * BigInt(perPoints);
  const winPoints = earned < BigInt(cap) ? earned : BigInt(cap);
  const given = new Map([[`win ${win.owner}`, Number(winPoints)]]);
  const touches = countedOf(win, rules.windowDays, assets);
  if (touches.length === 0) return withoutZeros(given);
  const parts = partsOf(touches, rules.model, win.openedAt).map((part, index) => {
    const kind = assets.get(touches[index]?.asset ?? '')?.kind ?? '';
    return part * BigInt(rules.kindTenths[kind] ?? 10);
  });
  const leaves = touches.flatMap((touch, index) => {
    const { makers } = assets.get(touch.asset) as RawAsset;
    const whole = makers.reduce((sum, [, share]) => sum + share, 0n);
    return makers.map(([maker, share]) => ({
      order: [touch.at, touch.asset, maker, touch.touch] as const,
      over: whole,
      part: (parts[index] ?? 0n) * share,
    }));
  });
  const common = leaves.reduce((all, { over }) => (all / gcd(all, over)) * over, 1n);
  leaves.sort((a, b) => compare(a.order, b.order));
  const weights = leaves.map(({ part, over }) => part * (common / over));
  const pot = (winPoints * BigInt(rules.assistPercent)) / 100n;
  for (const [index, points] of hamilton(pot, weights).entries()) {
    const key = `assist ${leaves[index]?.order[2]}`;
    given.set(key, (given.get(key) ?? 0) + points);
  }
  return withoutZeros(given);
}

const withoutZeros = (points: ReadonlyMap<string, number>) =>
  new Map([...points].filter(([, own]) => own !== 0));

function countedOf(
  { touches, wonAt }: RawWin,
  windowDays: number,
  assets: ReadonlyMap<string, RawAsset>,
): RawTouch[] {
  const seen = new Set<string>();
  return touches
    .filter(({ asset, at }) => assets.has(asset) && at <= wonAt && at >= wonAt - windowDays * 86_400_000)
    .sort((a, b) => compare([a.at, a.asset, a.touch], [b.at, b.asset, b.touch]))
    .filter(({ asset, contact, day }) => {
      const kind = [asset, contact, day].join('\u0000');
      return !seen.has(kind) && seen.add(kind);
    });
}

/** Weights as whole numbers in any common measure. */
function partsOf(touches: RawTouch[], model: RawRules['model'], openedAt: number | null): bigint[] {
  const first = touches[0]?.at;
  const last = touches.at(-1)?.at;
  const isFirst = ({ at }: RawTouch) => at === first;
  const isLast = ({ at }: RawTouch) => at === last;
  const equal = touches.map(() => 1n);
  const number = (name: string) => BigInt(Math.round(Number(model[name] ?? 0) * 10));
  const groups = (list: { weight: bigint; has: (touch: RawTouch) => boolean }[]) => {
    const present = list
      .map(({ weight, has }) => ({ weight, size: BigInt(touches.filter(has).length), has }))
      .filter(({ weight, size }) => weight > 0n && size > 0n);
    const measure = present.reduce((all, { size }) => all * size, 1n);
    const sums = touches.map((touch) =>
      present
        .filter(({ has }) => has(touch))
        .reduce((sum, { weight, size }) => sum + (weight * measure) / size, 0n),
    );
    return { present: present.length, sums };
  };
  switch (model.kind) {
    case 'first':
      return touches.map((touch) => (isFirst(touch) ? 1n : 0n));
    case 'last':
      return touches.map((touch) => (isLast(touch) ? 1n : 0n));
    case 'position': {
      if (first === last) return equal;
      return groups([
        { weight: number('first'), has: isFirst },
        { weight: number('middle'), has: (touch) => !isFirst(touch) && !isLast(touch) },
        { weight: number('last'), has: isLast },
      ]).sums;
    }
    case 'milestones': {
      const before = touches.filter(({ at }) => openedAt !== null && at <= openedAt).map(({ at }) => at);
      const isOpener = ({ at }: RawTouch) => before.length > 0 && at === Math.max(...before);
      const ends = [
        { weight: number('first'), has: isFirst },
        { weight: number('opened'), has: isOpener },
        { weight: number('close'), has: isLast },
      ];
      const held = ends.filter(({ weight }) => weight > 0n);
      const others = {
        weight: number('others'),
        has: (touch: RawTouch) => !held.some(({ has }) => has(touch)),
      };
      return groups(ends).present < 2 ? equal : groups([...ends, others]).sums;
    }
    case 'decay': {
      const half = Number(model.halfLifeDays) * 86_400_000;
      return touches.map(({ at }) =>
        BigInt(Math.max(1, Math.round(1_000_000 * 2 ** (((last ?? at) - at) / -half)))),
      );
    }
    default:
      return equal;
  }
}

function hamilton(total: bigint, weights: bigint[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) return weights.map(() => 0);
  const floors = weights.map((weight) => (total * weight) / whole);
  let left = total - floors.reduce((sum, part) => sum + part, 0n);
  const byRest = weights
    .map((weight, index) => ({ index, rest: (total * weight) % whole }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const { index } of byRest) {
    if (left === 0n) break;
    floors[index] = (floors[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return floors.map(Number);
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] as number | string;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
