// Which assets most likely helped a deal, each with the reason in words. It claims nothing: somebody has to say so.

import { judge } from './counted.ts';
import type { DealFile } from './deal-file.ts';
import type { Asset, Deal } from './fact.ts';
import { byCodeUnit } from './order.ts';
import { customerWords } from './same-win.ts';
import { rolesOf } from './tell.ts';
import { addDays, dayOf } from './time.ts';

/**
 * `because`: it met these buyers already (`on` that office day, with the `role` it would have), its title names the
 * customer, wins like this one had it, it is new, or it helps often.
 */
export type LikelyAsset = {
  asset: string;
  title: string;
  kind: string;
  makers: string[];
  because: 'touched' | 'named' | 'similar' | 'new' | 'often';
  reason: string;
  on: string | null;
  role: 'opener' | 'helper' | 'clincher' | null;
};

/** A win of the last months and the assets that touched it. */
export type PastWin = { deal: Deal; officeMinor: number; assets: readonly string[] };

/** `file` is the deal's own with its touches; `assets` are all, `wins` the latest; `today` an office day. */
export type LikelyScene = {
  file: DealFile;
  officeMinor: number;
  assets: readonly Asset[];
  wins: readonly PastWin[];
  today: string;
};

/** Work of the last two months is on everybody's desk. */
const NEW_DAYS = 60;
/** What a reason counts for. Being named by the customer's own words says most, being new only breaks ties. */
const NAMED = 12;
const SIMILAR = 1;
const OFTEN = 0.1;
const NEW = 1.5;
/** Two common traits make two wins alike: an owner, the size, a word of the customer's name. */
const ALIKE_MIN = 2;

/** What touched the deal first, in order of time, then the likeliest others; retired ones never. */
export function likelyAssets(scene: LikelyScene, countMax = 8): LikelyAsset[] {
  const touched = touchedAssets(scene);
  const known = new Set(touched.map(({ asset }) => asset));
  const scores = scoreWins(scene);
  const others = scene.assets
    .filter((asset) => !asset.retired && asset.makers.length > 0 && !known.has(asset.asset))
    .map((asset) => weighAsset(scene, asset, scores.get(asset.asset) ?? { alike: 0, all: 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || byCodeUnit(a.likely.asset, b.likely.asset));
  return [...touched, ...others.map(({ likely }) => likely)].slice(0, Math.max(countMax, touched.length));
}

/** The touches that would count if the deal were won, one row per asset and day. */
function touchedAssets({ file }: LikelyScene): LikelyAsset[] {
  const counted = judge(file)
    .filter((judged) => judged.counted)
    .map((judged) => judged.touch);
  return counted.flatMap((touch) => {
    const asset = file.assets.get(touch.asset);
    if (asset === undefined || asset.retired) return [];
    const on = dayOf(touch.at.at, file.office.timezone);
    const [role] = rolesOf(touch, counted);
    return [
      {
        ...told(asset),
        because: 'touched' as const,
        reason: 'Met these buyers',
        on,
        role: role === 'closer' ? null : (role ?? null),
      },
    ];
  });
}

type Score = { alike: number; all: number };

function scoreWins({ file, officeMinor, wins }: LikelyScene): Map<string, Score> {
  const scores = new Map<string, Score>();
  const owners = new Set(file.deal.owners.map(({ person }) => person));
  const words = new Set(customerWords(file.deal.customer));
  for (const win of wins) {
    if (win.deal.deal === file.deal.deal) continue;
    const isAlike = traits(win, owners, words, officeMinor) >= ALIKE_MIN;
    for (const asset of win.assets) {
      const score = scores.get(asset) ?? { alike: 0, all: 0 };
      scores.set(asset, { alike: score.alike + Number(isAlike), all: score.all + 1 });
    }
  }
  return scores;
}

function traits(
  { deal, officeMinor }: PastWin,
  owners: Set<string>,
  words: Set<string>,
  amount: number,
): number {
  const isSameOwner = deal.owners.some(({ person }) => owners.has(person));
  const isSameSize = officeMinor <= 2 * amount && amount <= 2 * officeMinor;
  const isSameWord = customerWords(deal.customer).some((word) => [...word].length > 3 && words.has(word));
  return Number(isSameOwner) + Number(isSameSize) + Number(isSameWord);
}

function weighAsset({ file, today }: LikelyScene, asset: Asset, score: Score) {
  const words = customerWords(file.deal.customer).filter((word) => [...word].length > 3);
  const isNamed = customerWords(asset.title).some((word) => words.includes(word));
  const isNew = asset.publishedOn !== null && asset.publishedOn >= addDays(today, -NEW_DAYS);
  const weight = Number(isNamed) * NAMED + score.alike * SIMILAR + score.all * OFTEN + Number(isNew) * NEW;
  return { weight, likely: { ...told(asset), ...reasonFor(isNamed, score, isNew), on: null, role: null } };
}

function reasonFor(
  isNamed: boolean,
  { alike, all }: Score,
  isNew: boolean,
): Pick<LikelyAsset, 'because' | 'reason'> {
  if (isNamed) return { because: 'named', reason: 'Its title names them' };
  if (alike > 0) return { because: 'similar', reason: `In ${inWords(alike)} like this one` };
  if (isNew) return { because: 'new', reason: 'Published in the last two months' };
  return { because: 'often', reason: `In ${inWords(all)} lately` };
}

function told({ asset, title, kind, makers }: Asset) {
  return { asset, title: title || asset, kind, makers: makers.map(({ person }) => person) };
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const inWords = (count: number) => `${SMALL[count] ?? count} ${count === 1 ? 'win' : 'wins'}`;
