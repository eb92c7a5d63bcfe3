// What the bell's steps show, ready to draw.

import type { LikelyAsset } from './likely-assets.ts';
import type { PreviewLine } from './preview-line.ts';
import type { Face } from './story.ts';

/** `says` is the newest thing that happened to the deal, in words. */
export type BellDeal = { deal: string; customer: string; amount: string; says: string };

/** `likeliest` is null without an open deal. `find` is what was searched for, `found` everybody's deals like it. */
export type BellStart = {
  office: string;
  account: string;
  likeliest: BellDeal | null;
  others: BellDeal[];
  find: string;
  found: BellDeal[] | null;
};

/** One asset that helped, or may have; `by` are its makers' names, `when` the day it met the buyers, in words. */
export type HelpingAsset = Omit<LikelyAsset, 'makers'> & { faces: Face[]; by: string; when: string };

/** `isFixed`: owned the deal before, so only the coach can take them off. */
export type BellOwner = { person: string; name: string; share: string; isOn: boolean; isFixed: boolean };

/** `met` are those that touched the deal already; `more` the likeliest others; `rest` every other asset. */
export type BellHelp = {
  customer: string;
  amount: string;
  hasAmount: boolean;
  today: string;
  met: HelpingAsset[];
  more: HelpingAsset[];
  rest: { asset: string; title: string }[];
  owners: BellOwner[];
};

/** `lines` in order of the path; `gains` is the sentence beneath. `self` is the person who rings, or null. */
export type BellPreview = {
  customer: string;
  amount: string;
  lines: PreviewLine[];
  gains: string;
  self: string | null;
};
