// What a person is good at, said in one sentence and counted in dots; never measured against anyone.

import type { Evidence } from './fact.ts';
import type { LeafPart, MonthWin, ProfileMonth } from './profile-month.ts';
import { rolesOf } from './profile-roles.ts';
import type { RoleCount, Strength } from './profile-view.ts';
import { counted, inWords } from './profile-words.ts';

const ROLES = ['Clinched', 'Opened and clinched', 'Opened', 'Helped'];

/** Where in the path the maker's work stands most often; null without a present touch. */
export function makerStrength(month: ProfileMonth): Strength | null {
  const { person, short } = month.face;
  const wins = month.wins.filter((win) => win.leaves.some((leaf) => leaf.person === person));
  if (wins.length === 0) return null;
  const roles = wins.map((win) => new Set(ownLeaves(win, person).map((leaf) => rolesOf(leaf, win.leaves))));
  const all = wins.flatMap((win) => ownLeaves(win, person).map((leaf) => rolesOf(leaf, win.leaves)));
  const last = roles.filter((set) => set.has('Clinched') || set.has('Opened and clinched')).length;
  const first = roles.filter((set) => set.has('Opened') || set.has('Opened and clinched')).length;
  const between = roles.filter((set) => set.has('Helped')).length;
  const of = (part: number) => `In ${part} of ${counted(wins.length, 'win')}, ${short}’s work was`;
  const said =
    last >= first && last >= between
      ? { title: 'Strength: the last word', text: `${of(last)} the last that the buyers saw.` }
      : first >= between
        ? { title: 'Strength: the first word', text: `${of(first)} the first that the buyers saw.` }
        : { title: 'Strength: keeps it warm', text: `${of(between)} what kept the buyers reading.` };
  return { ...said, counts: countRoles(all) };
}

/** How the closer's wins came to have names on their path; null when no touch is known. */
export function closerStrength(wins: MonthWin[], month: ProfileMonth): Strength | null {
  const helped = wins.filter((win) => win.leaves.length > 0);
  const touches = helped.flatMap((win) => [
    ...new Map(win.leaves.map((leaf) => [leaf.touch, leaf])).values(),
  ]);
  if (touches.length === 0) return null;
  const makers = new Set(helped.flatMap((win) => win.leaves.map((leaf) => leaf.person))).size;
  const behind = `${counted(touches.length, 'touch').replace('touchs', 'touches')} behind ${counted(helped.length, 'win')}`;
  return {
    title: 'Strength: gives credit',
    text: `${behind}, from ${inWords(makers)} ${makers === 1 ? 'maker' : 'makers'}.`,
    counts: countEvidence(touches, month.face.short),
  };
}

function ownLeaves(win: MonthWin, person: string): LeafPart[] {
  return win.leaves.filter((leaf) => leaf.person === person);
}

function countRoles(all: string[]): RoleCount[] {
  return ROLES.map((role) => ({
    label: role === 'Helped' ? 'Helped between' : role,
    count: all.filter((other) => other === role).length,
  })).filter((role) => role.count > 0);
}

function countEvidence(touches: LeafPart[], short: string): RoleCount[] {
  const words: [Evidence, string][] = [
    ['tracked', 'Tracked by a link'],
    ['imported', 'From an imported list'],
    ['named', `Named by ${short}`],
    ['claimed', 'Claimed by the maker'],
  ];
  return words
    .map(([evidence, label]) => ({
      label,
      count: touches.filter((touch) => touch.evidence === evidence).length,
    }))
    .filter((evidence) => evidence.count > 0);
}
