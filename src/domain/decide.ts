// What a fact changes, as one value: entries, moments and deliveries. This is the product.

import { type Award, award } from './award.ts';
import { celebrate, type Scene } from './celebrate.ts';
import type { DealFile } from './deal-file.ts';
import { address, type Channel, type Delivery } from './delivery.ts';
import type { Entry } from './entry.ts';
import type { Fact } from './fact.ts';
import type { Meaning, Moment } from './moment.ts';
import { isNews } from './news.ts';
import { landsIn, type Seals, stillDeserved } from './sealed.ts';
import { settle } from './settle.ts';

/** A deal whose points the fact may move, as it stands with the fact applied, and what was posted for it. */
export type OpenFile = { file: DealFile; posted: Entry[] };

/**
 * `files` are all deals that the fact reaches. `scene` is what a celebration needs to know, read only when
 * the fact is a deal won for the first time; else null. `thanked` is what thanks mean that nobody has read yet; else
 * null. `seals` say where corrections land.
 */
export type Context = {
  recordedAt: number;
  files: OpenFile[];
  seals: Seals;
  scene: Scene | null;
  thanked: Extract<Meaning, { kind: 'thanks' }> | null;
  channels: Channel[];
};

export type Decision = { entries: Entry[]; moments: Moment[]; deliveries: Delivery[] };

/** Pure: the same context and fact always give the same decision. */
export function decide(context: Context, fact: Fact): Decision {
  const judged = context.files.map(({ file, posted }) => ({ file, posted, award: award(file) }));
  const entries = judged.flatMap(({ award: { deserved }, posted }) =>
    settle(stillDeserved(deserved, posted, context.seals), posted, (season) =>
      landsIn(context.seals, season),
    ),
  );
  const moments = momentsOf(context, fact, judged, entries);
  return { entries, moments, deliveries: address(moments, context.channels) };
}

function momentsOf(
  context: Context,
  fact: Fact,
  judged: { file: DealFile; award: Award }[],
  entries: Entry[],
): Moment[] {
  if (context.thanked !== null && isNews(fact, context.recordedAt))
    return [{ ...context.thanked, key: thanksKey(context.thanked.thanks) }];
  if (fact.kind !== 'deal_set' || context.scene === null || !isNews(fact, context.recordedAt)) return [];
  const won = judged.find(({ file }) => file.deal.deal === fact.deal.deal);
  return won ? celebrate(won.file, won.award, entries, context.scene) : [];
}

/** The key of the moment of thanks: taken back and given again, they are still read once. */
export const thanksKey = (thanks: string): string => `thanks/${thanks}`;
