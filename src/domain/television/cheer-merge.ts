// Makes one celebration of the moments that are told together: everybody in it once, with all they did.

import type { ShownMoment } from '../moment.ts';
import { type Face, ROLES, type WinPart, type WinStory } from '../story.ts';
import type { Cheer, Lead, SmallMoment, StripCheer, WinCheer } from './cheer.ts';
import { isTest, sizeOf, TOGETHER_MS } from './cheer-caps.ts';

type Won = Extract<ShownMoment, { kind: 'deal_won' }>;

/**
 * `moments` are of one turn, oldest first and never empty: one goal, strips of one kind, or wins with the places that
 * they took. A place rides along with its win, as the second half of one scene instead of a second scene; of several
 * places only the last still holds.
 */
export function cheerOf(moments: ShownMoment[], isDigest: boolean): Cheer {
  const keys = moments.map(({ key }) => key);
  const first = moments[0] as ShownMoment;
  if (first.kind === 'goal_reached') {
    const { targetText, crew: who = [] } = first;
    return { size: 'l', kind: 'goal', keys, targetText, who, sound: 'goal' };
  }
  if (isSmall(first)) return stripOf(keys, first.kind, moments.filter(isSmall));
  const lead = moments.reduce<Lead | null>(
    (last, moment) => (moment.kind === 'lead_taken' ? { team: moment.team, who: moment.crew ?? [] } : last),
    null,
  );
  const won = moments.filter((moment): moment is Won => moment.kind === 'deal_won');
  if (won[0]) return winsOf(keys, won, lead, isDigest);
  return { team: '', who: [], ...lead, size: 'm', kind: 'lead', keys, sound: 'chime' };
}

/** Of several test bells only the last one is shown: they are all the same. Wins that were earned are all told. */
function winsOf(keys: string[], won: Won[], lead: Lead | null, isDigest: boolean): WinCheer {
  const first = won[0] as Won;
  const last = won[won.length - 1] as Won;
  const isBell = isTest(first);
  const wins = (isBell ? [last] : won).map(({ story }) => story);
  const sum = (pick: (win: WinStory) => number) => wins.reduce((total, win) => total + pick(win), 0);
  return {
    size: 'm',
    kind: 'wins',
    keys,
    wins,
    helpers: mergeParts(wins.flatMap(({ helpers }) => helpers)),
    closers: mergeParts(wins.flatMap(({ closers }) => closers)),
    winPoints: sum((win) => win.winPoints),
    assistPoints: sum((win) => win.assistPot - win.waiting),
    waiting: sum((win) => win.waiting),
    isDigest: !isBell && (isDigest || last.at - first.at > TOGETHER_MS),
    isTest: isBell,
    lead,
    sound: first.sound ?? 'bell',
  };
}

function stripOf(keys: string[], kind: SmallMoment['kind'], told: SmallMoment[]): StripCheer {
  const who = new Map<string, Face>();
  for (const moment of told) {
    const face = moment.kind === 'thanks' ? moment.to : moment.who;
    who.set(face.person, face);
  }
  return { size: 's', kind, keys, who: [...who.values()], told };
}

function isSmall(moment: ShownMoment): moment is SmallMoment {
  return sizeOf(moment) === 's';
}

/** Everybody once, in order of first appearance, with the points and roles of all the wins. */
function mergeParts(parts: WinPart[]): WinPart[] {
  const people = new Map<string, WinPart>();
  for (const part of parts) {
    const known = people.get(part.person);
    people.set(part.person, known ? joinParts(known, part) : part);
  }
  return [...people.values()];
}

function joinParts(one: WinPart, other: WinPart): WinPart {
  const roles = ROLES.filter((role) => one.roles.includes(role) || other.roles.includes(role));
  const assets = [...new Set([...one.assets, ...other.assets])];
  return { ...one, roles, assets, points: one.points + other.points };
}
