// A win in one sentence of the place, its names kept apart so that they can be coloured. It counts nothing.

import type { Craft } from '../fact.ts';
import type { InWords, Language } from '../place.ts';
import { ROLES, type Role, type WinPart, type WinStory } from '../story.ts';
import { writePoints } from '../write-points.ts';
import { listed } from './listed.ts';

/** A piece of a sentence; `craft` marks a person's name. */
export type Word = { text: string; craft: Craft | null };

/** The language of the words and what stands between thousands. */
export type Tongue = { language: Language; group: string };

/** English says what was done and by whom, German who did what. `deed` joins verbs with the names of those who did it. */
type Grammar = {
  verbs: (roles: Role[], isOne: boolean) => string[];
  deed: (verbs: string, names: Word[]) => Word[];
  and: string;
  more: (count: number) => string;
  waiting: (points: string) => string;
};

const NAMES_MAX = 4;

const ENGLISH: Record<Role, string> = {
  opener: 'opened',
  helper: 'helped',
  clincher: 'clinched',
  closer: 'closed',
};
/** One did it, several did it. */
const GERMAN: Record<Role, [string, string]> = {
  opener: ['eröffnete', 'eröffneten'],
  helper: ['half', 'halfen'],
  clincher: ['überzeugte', 'überzeugten'],
  closer: ['schloss ab', 'schlossen ab'],
};

const GRAMMAR: InWords<Grammar> = {
  en: {
    verbs: (roles) => roles.map((role) => ENGLISH[role]),
    deed: (verbs, names) => [plain(`${verbs} by `), ...names],
    and: 'and',
    more: (count) => `${count} more`,
    waiting: (points) => ` ${points} points wait for those who helped.`,
  },
  de: {
    verbs: (roles, isOne) => roles.map((role) => GERMAN[role][isOne ? 0 : 1]),
    deed: (verbs, names) => [...names, plain(` ${verbs}`)],
    and: 'und',
    more: (count) => `${count} weitere`,
    waiting: (points) => ` ${points} Punkte warten auf alle, die geholfen haben.`,
  },
};

/**
 * "opened by Zoë, helped by Lena and Noor, clinched by Jonas, closed by Maya." · "Zoë eröffnete, Lena und Noor halfen,
 * Jonas überzeugte, Maya schloss ab."
 */
export function tellWin(win: WinStory, { language, group }: Tongue): Word[] {
  const grammar = GRAMMAR[language];
  const deeds = groupByDeed([...win.helpers, ...win.closers]);
  const words = deeds.flatMap(({ roles, people }, index) => {
    const verbs = listed(grammar.verbs(roles, people.length === 1), grammar.and).join('');
    const told = grammar.deed(verbs, nameWords(people, grammar));
    return index > 0 ? [plain(', '), ...told] : told;
  });
  const waits = win.helpers.length === 0 && win.waiting > 0;
  const rest = waits ? grammar.waiting(writePoints(win.waiting, group)) : '';
  return joinPlain([...words, plain(`.${rest}`)]);
}

/** The whole sentence as one text, for the log that is read aloud. A test bell is a win without a deal. */
export function sayWin(win: WinStory, tongue: Tongue): string {
  if (!win.deal) return `${win.customer}, ${win.amountText}.`;
  const told = tellWin(win, tongue).map(({ text }) => text);
  return `${win.customer}, ${win.amountText}: ${told.join('')}`;
}

/** Whoever did the same stands together, deeds in the order of a deal's way; a mixed one where its first stands. */
function groupByDeed(parts: WinPart[]): { roles: Role[]; people: WinPart[] }[] {
  const deeds = new Map<string, { roles: Role[]; people: WinPart[] }>();
  for (const part of parts) {
    const roles = ROLES.filter((role) => part.roles.includes(role));
    const deed = deeds.get(roles.join()) ?? { roles, people: [] };
    deed.people.push(part);
    deeds.set(roles.join(), deed);
  }
  return [...deeds.values()].sort((one, other) => stepOf(one.roles) - stepOf(other.roles));
}

const stepOf = ([first]: Role[]): number => (first ? ROLES.indexOf(first) : ROLES.length);

function nameWords(people: WinPart[], { and, more }: Grammar): Word[] {
  const shown = people.length > NAMES_MAX ? people.slice(0, NAMES_MAX - 1) : people;
  const crafts = new Map(shown.map(({ short, craft }) => [short, craft]));
  const names = shown.map(({ short }) => short);
  if (people.length > shown.length) names.push(more(people.length - shown.length));
  return listed(names, and).map((text) => ({ text, craft: crafts.get(text) ?? null }));
}

/** What nobody's name stands between is one piece: each piece is a node on a screen. */
function joinPlain(words: Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined[joined.length - 1];
    if (last && last.craft === null && word.craft === null) last.text += word.text;
    else joined.push({ ...word });
  }
  return joined;
}

function plain(text: string): Word {
  return { text, craft: null };
}
