// The parts of a win's page in words: its sentence and its stations. Counts nothing anew.

import type { Award } from '#src/domain/award.ts';
import type { Touch } from '#src/domain/fact.ts';
import { formatMoney } from '#src/domain/money.ts';
import type { SentencePart } from '#src/domain/profile-view.ts';
import { inWords } from '#src/domain/profile-words.ts';
import { sayInstant } from '#src/domain/wall-time.ts';
import { type PathStop, winPath } from '#src/domain/win-path.ts';
import type { WinRecord } from '#src/domain/win-record.ts';
import type { WinPath } from '#src/domain/win-view.ts';
import type { WinPeople } from './win-people.ts';

/** What a colleague would say aloud. */
export function tellSentence({ file, judged, lapsed }: WinRecord, people: WinPeople): SentencePart[] {
  const { deal, office } = file;
  const closers = deal.owners.map(({ person }) => person);
  const makers = [
    ...new Set(judged.deserved.filter(({ kind }) => kind === 'assist').map(({ person }) => person)),
  ];
  const amount = formatMoney(deal.amountMinor, deal.currency, office.locale);
  const start = [
    say(
      `${isolated(people.firsts(closers) || 'Nobody')} closed ${isolated(deal.customer || deal.deal)} for\u00a0`,
    ),
    link(amount, deal.stage === 'won' ? '#amount' : '#entries', 'sales'),
  ];
  if (deal.stage !== 'won') return [...start, say(', once.')];
  if (lapsed > 0 || makers.length === 0) {
    return [
      ...start,
      say('. '),
      link('Who helped', judged.waiting > 0 && lapsed === 0 ? '#who-helped' : '#path', 'marketing'),
      say(lapsed > 0 ? ' was not said in time.' : ' is still to be said.'),
    ];
  }
  const laid = makers.length === 1 ? isolated(people.firsts(makers)) : `${inWords(makers.length)} makers`;
  return [...start, say(', on a path that '), link(laid, '#path', 'marketing'), say(' had laid.')];
}

/** Counted touches with their makers, and the closing at the end; nobody stands on the way to a pot that lapsed. */
export function tellPath({ file, judged, lapsed }: WinRecord, people: WinPeople): WinPath {
  const { deal, office, assets } = file;
  const stops = (lapsed > 0 ? [] : judged.touches).flatMap(({ touch, weight }): PathStop[] => {
    if (weight === null) return [];
    const asset = assets.get(touch.asset);
    const makers = (asset?.makers ?? []).map(({ person }) => person);
    return [
      {
        at: touch.at.at,
        points: pointsOf(judged, touch),
        faces: makers.flatMap((person) => people.face(person) ?? []),
        title: asset?.title ?? touch.asset,
        who: people.names(makers),
        on: sayInstant({ at: touch.at.at, precision: 'day' }, office.timezone),
      },
    ];
  });
  const closers = deal.owners.map(({ person }) => person);
  const won = deal.won ?? { at: 0, precision: 'day' as const };
  const closing = {
    at: won.at,
    points: judged.winPoints,
    faces: closers.flatMap((person) => people.face(person) ?? []),
    title: deal.customer || deal.deal,
    who: people.names(closers),
    on: sayInstant(won, office.timezone),
  };
  return winPath(stops, closing, office.timezone);
}

function pointsOf({ deserved }: Award, { touch }: Touch): number {
  return deserved.filter((entry) => entry.touch === touch).reduce((sum, entry) => sum + entry.points, 0);
}

/** A name that is written from right to left does not turn the sentence around it. */
function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

function say(text: string): SentencePart {
  return { text, href: null, craft: null };
}

function link(text: string, href: string, craft: 'sales' | 'marketing'): SentencePart {
  return { text, href, craft };
}
