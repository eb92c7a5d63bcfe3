// One line of a preview: what somebody would get, or would gain or lose by a correction. It posts nothing.

import type { Award } from './award.ts';
import type { DealFile } from './deal-file.ts';
import type { DeckStation } from './deck.ts';
import type { Entry, EntryKind } from './entry.ts';
import { formatMoney } from './money.ts';
import { settle } from './settle.ts';
import type { WinPart } from './story.ts';
import { tell } from './tell.ts';

/** `what` is the title of the first asset, or the amount; `team` the one that would gain the points. */
export type PreviewLine = DeckStation & { kind: EntryKind; team: string | null };

/**
 * What settling would post, a line per person and kind in order of the path; those who only lose come last. People
 * whose points would stay as they are have no line.
 */
export function previewLines(file: DealFile, award: Award, posted: Entry[]): PreviewLine[] {
  const entries = settle(award.deserved, posted);
  const story = tell(file, award, new Map());
  const amount = formatMoney(file.deal.amountMinor, file.deal.currency, file.office.locale);
  const along = [
    ...story.helpers.map((part) => lineOf(part, 'assist', part.assets[0] ?? '', entries)),
    ...story.closers.map((part) => lineOf(part, 'win', amount, entries)),
  ];
  const isAlong = ({ person, kind }: Entry) =>
    along.some((line) => line.person === person && line.kind === kind);
  const gone = new Map<string, PreviewLine>();
  for (const entry of entries.filter((each) => !isAlong(each))) {
    const key = JSON.stringify([entry.person, entry.kind]);
    const known = gone.get(key) ?? goneLine(file, entry, amount);
    gone.set(key, { ...known, points: known.points + entry.points });
  }
  return [...along, ...gone.values()].filter(({ points }) => points !== 0);
}

function lineOf(part: WinPart, kind: EntryKind, what: string, entries: Entry[]): PreviewLine {
  const own = entries.filter((entry) => entry.person === part.person && entry.kind === kind);
  const points = own.reduce((sum, entry) => sum + entry.points, 0);
  const { person, name, face, craft } = part;
  return { person, name, face, craft, kind, verb: verbOf(part), what, points, team: own[0]?.team ?? null };
}

/** Whoever opened and clinched is said to have opened: the first meeting is the rarer one. */
function verbOf({ roles }: WinPart): DeckStation['verb'] {
  if (roles.includes('closer')) return 'closed';
  if (roles.includes('opener')) return 'opened';
  return roles.includes('clincher') ? 'clinched' : 'helped';
}

function goneLine(file: DealFile, entry: Entry, amount: string): PreviewLine {
  const { person, kind, craft, team } = entry;
  const known = file.people.get(person);
  const isWin = kind === 'win';
  return {
    person,
    name: known?.name ?? person,
    face: known?.face ?? person,
    craft,
    kind,
    verb: isWin ? 'closed' : 'helped',
    what: isWin ? amount : (file.assets.get(entry.asset ?? '')?.title ?? ''),
    points: 0,
    team,
  };
}
