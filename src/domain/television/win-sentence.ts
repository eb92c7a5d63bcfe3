// A win in one sentence of the place, its names kept apart so that they can be coloured. It counts nothing.

import { cutTo } from '../cut-to.ts';
import { DEEDS } from '../deeds.ts';
import type { Craft } from '../fact.ts';
import type { InWords, Language } from '../place.ts';
import { ROLES, type Role, type WinPart, type WinStory } from '../story.ts';
import { writePoints } from '../write-points.ts';
import { AND, listWords } from './calendar-words.ts';

/** A piece of a sentence; `craft` marks a person's name. */
export type Word = { text: string; craft: Craft | null };

/** The language of the words and what stands between thousands. */
export type Tongue = { language: Language; group: string };

/** English says what was done and by whom, German who did what. `deed` joins verbs with the names of those who did it. */
type Grammar = {
  deed: (verbs: string, names: Word[]) => Word[];
  more: (count: number) => string;
  waiting: (points: string) => string;
};

const NAMES_MAX = 4;

const GRAMMAR: InWords<Grammar> = {
  en: {
    deed: (verbs, names) => [plain(`${verbs} by `), ...names],
    more: (count) => `${count} more`,
    waiting: (points) => ` ${points} points wait for those who helped.`,
  },
  de: {
    deed: (verbs, names) => [...names, plain(` ${verbs}`)],
    more: (count) => `${count} weitere`,
    waiting: (points) => ` ${points} Punkte warten auf alle, die geholfen haben.`,
  },
};

/**
 * "opened by Zoë, helped by Lena and Noor, clinched by Jonas, closed by Maya." · "Zoë eröffnete, Lena und Noor halfen,
 * Jonas überzeugte, Maya schloss ab." Of more than `namesMax` who did the same, the last are counted.
 */
export function tellWin(win: WinStory, { language, group }: Tongue, namesMax = NAMES_MAX): Word[] {
  const grammar = GRAMMAR[language];
  const words = groupByDeed([...win.helpers, ...win.closers]).flatMap(({ roles, people }, index) => {
    const number = people.length === 1 ? 'one' : 'many';
    const verbs = listWords(
      roles.map((role) => DEEDS[language][role][number]),
      language,
    );
    const told = grammar.deed(verbs, nameWords(people, language, namesMax));
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
function groupByDeed(parts: readonly WinPart[]): { roles: Role[]; people: WinPart[] }[] {
  const deeds = new Map<string, { roles: Role[]; people: WinPart[] }>();
  for (const part of parts) {
    const deed = deeds.get(part.roles.join()) ?? { roles: part.roles, people: [] };
    deed.people.push(part);
    deeds.set(part.roles.join(), deed);
  }
  return [...deeds.values()].sort((one, other) => stepOf(one.roles) - stepOf(other.roles));
}

const stepOf = ([first]: Role[]): number => (first ? ROLES.indexOf(first) : ROLES.length);

function nameWords(people: readonly WinPart[], language: Language, namesMax: number): Word[] {
  const { shown, more } = cutTo(people, namesMax);
  const names = shown.map(({ short, craft }): Word => ({ text: short, craft }));
  if (more > 0) names.push(plain(GRAMMAR[language].more(more)));
  return names.flatMap((name, index) => {
    if (index === 0) return [name];
    return [plain(index === names.length - 1 ? ` ${AND[language]} ` : ', '), name];
  });
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
