// The parts of a win's page in words: its sentence, its stations, its touches, its entries. Counts nothing anew.

import { readAsset } from '#db/queries/assets.ts';
import { readFact } from '#db/queries/changes.ts';
import { readFirstSaid } from '#db/queries/fact-history.ts';
import type { Award } from '#src/domain/award.ts';
import type { DealFile } from '#src/domain/deal-file.ts';
import type { PostedEntry } from '#src/domain/entry.ts';
import type { Touch } from '#src/domain/fact.ts';
import { formatMoney } from '#src/domain/money.ts';
import type { SentencePart } from '#src/domain/profile-view.ts';
import { inWords } from '#src/domain/profile-words.ts';
import { sayEvidence, sayReason } from '#src/domain/touch-words.ts';
import { sayInstant } from '#src/domain/wall-time.ts';
import { type PathStop, winPath } from '#src/domain/win-path.ts';
import type { WinEntry, WinPath, WinTouch } from '#src/domain/win-view.ts';
import type { App } from './app.ts';
import type { WinPeople } from './win-people.ts';

/** What a colleague would say aloud. */
export function tellSentence({ deal, office }: DealFile, judged: Award, people: WinPeople): SentencePart[] {
  const closers = deal.owners.map(({ person }) => person);
  const makers = [
    ...new Set(judged.deserved.filter(({ kind }) => kind === 'assist').map(({ person }) => person)),
  ];
  const amount = formatMoney(deal.amountMinor, deal.currency, office.locale);
  const start = [
    say(`${people.firsts(closers) || 'Nobody'} closed ${deal.customer || deal.deal} for\u00a0`),
    link(amount, '#entries', 'sales'),
  ];
  if (deal.stage !== 'won') return [...start, say(', once.')];
  if (makers.length === 0) {
    return [
      ...start,
      say('. '),
      link('Who helped', judged.waiting > 0 ? '#who-helped' : '#path', 'marketing'),
      say(' is still to be said.'),
    ];
  }
  const laid = makers.length === 1 ? people.firsts(makers) : `${inWords(makers.length)} makers`;
  return [...start, say(', on a path that '), link(laid, '#path', 'marketing'), say(' had laid.')];
}

/** Counted touches with their makers, and the closing at the end. */
export function tellPath({ deal, office, assets }: DealFile, judged: Award, people: WinPeople): WinPath {
  const stops = judged.touches.flatMap(({ touch, weight }): PathStop[] => {
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
  return winPath(stops, {
    at: won.at,
    points: judged.winPoints,
    faces: closers.flatMap((person) => people.face(person) ?? []),
    title: deal.customer || deal.deal,
    who: people.names(closers),
    on: sayInstant(won, office.timezone),
  });
}

/** Every touch with who said so and when, counted or not. */
export function tellTouches(app: App, file: DealFile, judged: Award, people: WinPeople): WinTouch[] {
  const { office, assets, rules } = file;
  return judged.touches.map(({ touch, counted, reason, weight }) => {
    const asset = assets.get(touch.asset);
    return {
      title: asset?.title ?? touch.asset,
      who: people.names((asset?.makers ?? []).map(({ person }) => person)),
      on: sayInstant(touch.at, office.timezone, 'short'),
      evidence: sayEvidence(touch, readFirstSaid(app.db, touch.touch), people.name, office.timezone),
      points: weight === null ? null : pointsOf(judged, touch),
      why: counted ? '' : sayReason(reason, rules.rules.windowDays),
    };
  });
}

/** The ledger's own lines, corrections included, in the order in which they were posted. */
export function tellEntries(
  app: App,
  { office }: DealFile,
  entries: readonly PostedEntry[],
  people: WinPeople,
): WinEntry[] {
  return entries.map(({ number, fact, person, team, kind, asset, points }) => ({
    number,
    who: people.name(person),
    team: team ?? 'no team',
    what: kind === 'win' ? 'Closed' : (readAsset(app.db, asset ?? '')?.title ?? asset ?? ''),
    on: sayInstant(
      { at: readFact(app.db, fact)?.recordedAt ?? 0, precision: 'day' },
      office.timezone,
      'short',
    ),
    points,
  }));
}

function pointsOf({ deserved }: Award, { touch }: Touch): number {
  return deserved.filter((entry) => entry.touch === touch).reduce((sum, entry) => sum + entry.points, 0);
}

function say(text: string): SentencePart {
  return { text, href: null, craft: null };
}

function link(text: string, href: string, craft: 'sales' | 'marketing'): SentencePart {
  return { text, href, craft };
}
