// The board as a small picture: where its rows, bars and lines stand, in thousandths of a screen's height. Pure.

import type { BoardFrame, BoardTeam } from './frame.ts';
import type { Face } from './story.ts';

export type ThumbnailFace = { x: number; y: number; radius: number; face: Face };

/** `sales` and `marketing` are the widths of the bar's parts; type sizes in the same unit as everything else. */
export type ThumbnailRow = {
  team: BoardTeam;
  y: number;
  height: number;
  leads: boolean;
  type: { place: number; name: number; score: number };
  faces: ThumbnailFace[];
  bar: { y: number; height: number; sales: number; marketing: number };
};

/** The picture's size: a screen of 16 to 9. */
export const THUMBNAIL = { width: 1778, height: 1000, left: 89, right: 1689, barLeft: 730, barWidth: 599 };

const TOP = 146;
const GAP = 10;
const NAME_WIDTH = 270;
const LETTER_EM = 0.6;
const FACES_LEFT = 469;
const FACES_MAX = 6;

/** Rows for at most `rowsMax` teams; they fill what the joint goal leaves, or all of it when there are many. */
export function thumbnailRows({ teams }: BoardFrame, rowsMax: number): ThumbnailRow[] {
  const shown = teams.slice(0, rowsMax);
  const room = (shown.length > 4 ? 860 : 686) - TOP;
  const lead = rowsMax > 7 ? 1.25 : 1.6;
  const unit = Math.min(150, (room - GAP * (shown.length - 1)) / (Math.max(1, shown.length) - 1 + lead));
  let y = TOP;
  return shown.map((team, index) => {
    const leads = index === 0 && team.place === 1;
    const height = index === 0 ? unit * lead : unit;
    const row = rowAt(team, y, height, leads);
    y += height + GAP;
    return row;
  });
}

function rowAt(team: BoardTeam, y: number, height: number, leads: boolean): ThumbnailRow {
  const base = Math.min(height, leads ? 130 : 96);
  const whole = Math.max(0, team.sales) + Math.max(0, team.marketing);
  const width = THUMBNAIL.barWidth * Math.min(1, Math.max(0, team.share));
  const sales = whole > 0 ? (width * Math.max(0, team.sales)) / whole : 0;
  const barHeight = Math.min(84, height * 0.56);
  return {
    team,
    y,
    height,
    leads,
    type: { place: base * 0.54, name: nameSize(team.name, base * 0.46), score: base * 0.5 },
    faces: facesAt(team, y + height / 2, Math.min(43, height * 0.4)),
    bar: {
      y: y + (height - barHeight) / 2,
      height: barHeight,
      sales,
      marketing: whole > 0 ? width - sales : 0,
    },
  };
}

function nameSize(name: string, size: number): number {
  return Math.min(size, NAME_WIDTH / (LETTER_EM * Math.min(16, name.length)));
}

function facesAt({ faces }: BoardTeam, y: number, radius: number): ThumbnailFace[] {
  const half = FACES_MAX / 2;
  const all = [...faces.sales.slice(0, half), ...faces.marketing.slice(0, half)];
  const step = Math.min(radius * 1.7, (240 - 2 * radius) / Math.max(1, all.length - 1));
  return all.map((face, index) => ({ face, x: FACES_LEFT + radius + index * step, y, radius }));
}
