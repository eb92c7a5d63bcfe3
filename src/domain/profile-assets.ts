// What a maker's assets did day by day, and which assets carried a closer's wins.

import type { Asset } from './fact.ts';
import { monthOf } from './month-name.ts';
import type { LeafPart, MonthWin, ProfileMonth } from './profile-month.ts';
import { stationsOf } from './profile-stations.ts';
import type { AssetDays, AssetLine, Carried } from './profile-view.ts';
import { capital, inWords, kindWords } from './profile-words.ts';

const LINES_MAX = 8;

/** The least distance of two stations as a share of the line, so that no disc covers another: on a desk, on a phone. */
const APART = { wide: 0.048, narrow: 0.09 };

/** The key of the maker's asset behind most of the month's wins; null without any. */
export function topAssetOf(month: ProfileMonth): string | null {
  return ownAssets(month)[0]?.asset ?? null;
}

/**
 * A line per own asset with a station for each win of the month, and what else the ledger gave: the points of all rows
 * sum to `points`, which is the sum of the assists. Null without such a win.
 */
export function assetDays(month: ProfileMonth): AssetDays | null {
  const own = ownAssets(month);
  if (own.length === 0) return null;
  const lines = own.map(({ asset, wins }) => assetLine(asset, wins, month));
  const shown = lines.slice(0, LINES_MAX);
  const points = month.wins.reduce((total, win) => total + win.made, 0);
  const number =
    own.length > LINES_MAX ? `${capital(inWords(LINES_MAX))} of ${own.length}` : capital(inWords(own.length));
  return {
    title: `${number} ${own.length === 1 ? 'asset' : 'assets'}, day by day`,
    lines: shown,
    rest: restOf(lines.slice(LINES_MAX), points - sum(lines)),
    marks: dayMarks(month),
    end: dayShare(month.today ?? month.daysInMonth, month),
    points,
  };
}

/** `corrections` are of earlier months, landed in this one, or of this one, landed in another. */
function restOf(others: AssetLine[], corrections: number): AssetDays['rest'] {
  const further = `${capital(inWords(others.length))} more ${others.length === 1 ? 'asset' : 'assets'}`;
  return [
    { says: further, points: sum(others) },
    { says: 'Corrections', points: corrections },
  ].filter(({ points }) => points !== 0);
}

/** Assets on the paths of the wins that the person closed, by the assist points they brought. */
export function carriedBy(month: ProfileMonth): Carried | null {
  const closed = month.wins.filter((win) => win.won && win.closed > 0 && win.leaves.length > 0);
  const keys = new Set(closed.flatMap((win) => win.leaves.map((leaf) => leaf.asset)));
  const rows = [...keys].flatMap((key) => {
    const wins = closed.filter((win) => win.leaves.some((leaf) => leaf.asset === key));
    const leaf = wins[0]?.leaves.find((one) => one.asset === key);
    const maker = leaf && month.people.get(leaf.person);
    if (maker === undefined) return [];
    const asset = month.assets.get(key);
    const about = [maker.name, asset && kindWords(asset.kind)].filter(Boolean).join(', ');
    return [
      { maker, title: asset?.title ?? key, about, wins: wins.length, points: pointsOf(wins, key, null) },
    ];
  });
  if (rows.length === 0) return null;
  rows.sort((a, b) => b.points - a.points || (a.title < b.title ? -1 : 1));
  // A single one more gets the row that would have told of it.
  const shown = rows.length <= LINES_MAX + 1 ? rows.length : LINES_MAX;
  const rest = rows.slice(shown);
  const said = closed.length === 1 ? 'the one win' : `${inWords(closed.length)} wins`;
  return {
    rows: rows.slice(0, shown),
    more:
      rest.length === 0
        ? null
        : { assets: rest.length, points: rest.reduce((total, row) => total + row.points, 0) },
    says: `Assets on the ${said === 'the one win' ? 'path of the one win' : `paths of ${said}`} with help, by points.`,
  };
}

type OwnAsset = { asset: string; wins: MonthWin[] };

/** Most wins first, then most points, then by key, so that the order never depends on the reading. */
function ownAssets(month: ProfileMonth): OwnAsset[] {
  const { person } = month.face;
  const wins = month.wins.filter((win) => win.won && win.made !== 0 && win.day > 0);
  const keys = new Set(
    wins.flatMap((win) => win.leaves.filter((leaf) => leaf.person === person).map((leaf) => leaf.asset)),
  );
  return [...keys]
    .map((asset) => ({
      asset,
      wins: wins.filter((win) => win.leaves.some((leaf) => isOf(leaf, asset, person))),
    }))
    .sort(
      (a, b) =>
        b.wins.length - a.wins.length ||
        pointsOf(b.wins, b.asset, person) - pointsOf(a.wins, a.asset, person) ||
        (a.asset < b.asset ? -1 : 1),
    );
}

function assetLine(key: string, wins: MonthWin[], month: ProfileMonth): AssetLine {
  const asset = month.assets.get(key);
  const present = wins.filter((win) => month.people.has(win.owners[0]?.person ?? ''));
  const stations = (apart: number) => stationsOf(present, (day) => dayShare(day, month), apart, month);
  return {
    asset: key,
    title: asset?.title ?? key,
    about: asset === undefined ? '' : aboutAsset(asset, month.season),
    evergreen: asset !== undefined && isEvergreen(asset, month),
    stations: stations(APART.wide),
    narrow: stations(APART.narrow),
    wins: wins.length,
    points: pointsOf(wins, key, month.face.person),
  };
}

function aboutAsset(asset: Asset, season: string): string {
  const kind = capital(kindWords(asset.kind));
  if (asset.publishedOn === null) return kind;
  const made = asset.publishedOn.slice(0, 7);
  return `${kind}, made in ${monthOf(made, made.slice(0, 4) === season.slice(0, 4) ? 'month' : 'long')}`;
}

/** Evergreen is an asset that helps more than a year after it was published. */
function isEvergreen(asset: Asset, month: ProfileMonth): boolean {
  if (asset.publishedOn === null) return false;
  const [year = '', ...rest] = asset.publishedOn.split('-');
  const yearLater = [String(Number(year) + 1), ...rest].join('-');
  const newest = month.wins.find((win) => win.leaves.some((leaf) => leaf.asset === asset.asset));
  return newest !== undefined && yearLater < `${month.season}-${String(newest.day).padStart(2, '0')}`;
}

function dayMarks(month: ProfileMonth): AssetDays['marks'] {
  const [year, number] = month.season.split('-').map(Number) as [number, number];
  const firstWeekday = new Date(Date.UTC(year, number - 1, 1)).getUTCDay();
  const firstMonday = 1 + ((8 - firstWeekday) % 7);
  const marks = [];
  for (let day = firstMonday; day <= month.daysInMonth; day += 7) {
    if (month.today === null || day < month.today - 1)
      marks.push({ x: dayShare(day, month), label: `Mon ${day}`, today: false });
  }
  if (month.today !== null) marks.push({ x: dayShare(month.today, month), label: 'today', today: true });
  return marks;
}

/** A current month's line ends today at its right end; a finished one at its last day. */
function dayShare(day: number, month: ProfileMonth): number {
  const end = Math.max(2, month.today ?? month.daysInMonth);
  return Math.max(0.02, (day - 1) / (end - 1));
}

function pointsOf(wins: MonthWin[], asset: string, person: string | null): number {
  const leaves = wins.flatMap((win) => win.leaves.filter((leaf) => isOf(leaf, asset, person)));
  return leaves.reduce((total, leaf) => total + leaf.points, 0);
}

function isOf(leaf: LeafPart, asset: string, person: string | null): boolean {
  return leaf.asset === asset && (person === null || leaf.person === person);
}

function sum(lines: AssetLine[]): number {
  return lines.reduce((total, line) => total + line.points, 0);
}
