// Which assets helped in which wins, as a flow. Only a shape and pure rules.

import type { Award } from '../award.ts';
import type { DealFile } from '../deal-file.ts';
import { formatMoney, formatMoneyShort } from '../money.ts';
import type { Language, Place } from '../place.ts';
import type { Face } from '../story.ts';
import { type Flows, helpedFlows } from './helped-flows.ts';
import { HELPED_WORDS, type HelpedWords, headlineOf } from './helped-words.ts';
import { sayNames } from './path-words.ts';
import { say } from './say.ts';
import type { SceneHead } from './scene.ts';

/** One end of the flow, and whose it is. `points` are those of its bands. `says` tells all of it in a sentence. */
export type FlowEnd = {
  key: string;
  faces: Face[];
  title: string;
  who: string;
  figure: string;
  points: number;
  says: string;
};

/** `from` is the key of an asset, `to` that of a win, `points` what its makers got for helping there: above zero. */
export type FlowLink = { from: string; to: string; points: number };

/** `assets[0]` is lit: the headline is about it, or it has most points. Every asset and every win has a link. */
export type HelpedScene = SceneHead & {
  scene: 'helped';
  assets: FlowEnd[];
  wins: FlowEnd[];
  links: FlowLink[];
};

/** What a month has to show: its biggest wins that were helped, the biggest first. */
export type HelpedMonth = {
  season: string;
  wins: { file: DealFile; award: Award }[];
  /** Whether no win of the month that nobody helped is bigger than any of these. */
  areBiggest: boolean;
  /** Whether the month has no other win yet. */
  isOnly: boolean;
};

/** Null where there is no more than one asset in one win, which its path tells better. `seen` gives people as this screen may show them. */
export function helpedOf(
  month: HelpedMonth,
  seen: (person: string) => Face | null,
  place: Place,
): HelpedScene | null {
  const flows = helpedFlows(month.wins);
  if (flows.links.length < 2) return null;
  const words = HELPED_WORDS[place.language];
  const files = new Map(month.wins.map(({ file }) => [file.deal.deal, file]));
  const tell = { flows, files, seen, place, words };
  return {
    scene: 'helped',
    title: headlineOf(month, flows, titleOf(flows.assets[0]?.asset ?? '', files), place.language),
    foot: footOf(flows.more, words),
    assets: flows.assets.map(({ asset, wins, points }) => assetEnd(asset, wins, points, tell)),
    wins: flows.wins.map(({ deal, points }) => winEnd(deal, points, tell)),
    links: flows.links,
  };
}

type Telling = {
  flows: Flows;
  files: ReadonlyMap<string, DealFile>;
  seen: (person: string) => Face | null;
  place: Place;
  words: HelpedWords;
};

function assetEnd(key: string, wins: number, points: number, { files, flows, ...tell }: Telling): FlowEnd {
  const { seen, words, place } = tell;
  const asset = assetIn(key, files);
  const faces = (asset?.makers ?? []).flatMap(({ person }) => seen(person) ?? []);
  const title = titleOf(key, files);
  const names = flows.links
    .filter(({ from }) => from === key)
    .map(({ to }) => customerOf(files.get(to)))
    .join(', ');
  return {
    key,
    faces,
    title,
    who: whoOf(faces, place.language),
    figure: say(wins === 1 ? words.win : words.wins, { n: wins }),
    points,
    says: say(words.says, { title, who: sayNames(faces, place.language), wins: names, points }),
  };
}

function winEnd(key: string, points: number, { files, seen, place }: Telling): FlowEnd {
  const file = files.get(key);
  const faces = (file?.deal.owners ?? []).flatMap(({ person }) => seen(person) ?? []);
  const figure = file ? moneyOf(file.deal, place) : '';
  const title = customerOf(file);
  const says = [title, figure, sayNames(faces, place.language)].filter((text) => text !== '').join(', ');
  return { key, faces, title, who: whoOf(faces, place.language), figure, points, says };
}

/** A line holds a name beside it, so a long one is said short. */
function moneyOf({ amountMinor, currency }: DealFile['deal'], { locale }: Place): string {
  const whole = formatMoney(amountMinor, currency, locale);
  return whole.length <= MONEY_LETTERS_MAX ? whole : formatMoneyShort(amountMinor, currency, locale);
}

const MONEY_LETTERS_MAX = 11;

/** One maker by the short name too: there is one line for it. */
function whoOf(faces: readonly Face[], language: Language): string {
  return faces.length === 1 ? (faces[0]?.short ?? '') : sayNames(faces, language);
}

function footOf(more: number, words: HelpedWords): string {
  if (more === 0) return words.key;
  return `${words.key} · ${say(more === 1 ? words.moreOne : words.more, { n: more })}`;
}

function customerOf(file: DealFile | undefined): string {
  return file ? file.deal.customer || file.deal.deal : '';
}

function titleOf(asset: string, files: ReadonlyMap<string, DealFile>): string {
  return assetIn(asset, files)?.title || asset;
}

function assetIn(asset: string, files: ReadonlyMap<string, DealFile>) {
  return [...files.values()].find(({ assets }) => assets.has(asset))?.assets.get(asset);
}
