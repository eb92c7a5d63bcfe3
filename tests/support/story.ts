// Reads stories in our own words and tells them to a real office; lines that begin with ⇒ are what must follow.
//
//   person linus sales in Harbour          asset pricing-guide by ada:50 grace:50
//   touch pricing-guide northwind mon 09:10            (also: reject, claim …)
//   win northwind 12000eur fri 16:42 by linus          open, lost, refund, delete take the same words
//   now sat 10:00
//   ⇒ linus +120 · ada +84 · grace +36 · moment deal_won
//
// Days are those of the week of Monday 16 November 2026 in Amsterdam; `now` follows a win unless it is said.

import { expect } from 'vitest';
import { readMomentsAfter } from '#db/queries/moments.ts';
import type { Craft, Share, Stage } from '#src/domain/fact.ts';
import { parseInstant } from '#src/domain/time.ts';
import { makeOffice, PLAIN_RULES, type TestOffice } from './office.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Tells the story line by line; a line that nobody can read, or an outcome that did not come, fails the test. */
export function tellStory(text: string, rules: unknown = PLAIN_RULES): TestOffice {
  const office = makeOffice(rules);
  let seen = 0;
  let isNowSaid = false;
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '' || line.startsWith('--')) continue;
    if (line.startsWith('⇒')) {
      expect(outcome(office, seen), line).toEqual(wanted(line));
      seen = lastFact(office);
    } else if (line.startsWith('now ')) {
      office.setNow(instant(line.split(' ').slice(1)));
      isNowSaid = true;
    } else {
      tellLine(office, line, isNowSaid);
    }
  }
  return office;
}

function tellLine(office: TestOffice, line: string, isNowSaid: boolean): void {
  const [verb, ...words] = line.split(/\s+/);
  switch (verb) {
    case 'person':
      tellPerson(office, words);
      return;
    case 'asset':
      tellAsset(office, words);
      return;
    case 'touch':
    case 'reject':
      tellTouch(office, words, verb === 'reject');
      return;
    case 'win':
    case 'open':
    case 'lost':
    case 'refund':
    case 'delete':
      tellDeal(office, verb, words, isNowSaid);
      return;
    default:
      throw new Error(`The story has no word ${verb}: ${line}`);
  }
}

function tellPerson(office: TestOffice, [person = '', craft, , team]: string[]): void {
  office.tell({
    kind: 'person_set',
    person: {
      person,
      name: person,
      craft: craft as Craft,
      team: team ?? null,
      title: '',
      email: '',
      face: person,
    },
  });
}

function tellAsset(office: TestOffice, [asset = '', , ...makers]: string[]): void {
  const kind = asset.includes('webinar') ? 'webinar' : 'deck';
  office.tell({
    kind: 'asset_set',
    asset: { asset, title: asset, kind, publishedOn: null, url: '', makers: sharesOf(makers) },
  });
}

function tellTouch(office: TestOffice, [asset = '', deal = '', ...when]: string[], rejected: boolean): void {
  const at = instant(when);
  const touch = `${asset}/${deal}/${when.join(' ')}`;
  const state = { touch, deal, asset, at: { at, precision: 'time' as const }, contact: null };
  office.tell({ kind: 'touch_set', touch: { ...state, evidence: 'tracked', rejected } }, { occurredAt: at });
}

function tellDeal(office: TestOffice, verb: string, words: string[], isNowSaid: boolean): void {
  const [deal = '', amount = '', day = '', time = '', , ...owners] = words;
  const stage = ({ win: 'won', open: 'open', lost: 'lost', refund: 'refunded', delete: 'deleted' } as const)[
    verb as 'win'
  ] as Stage;
  const at = instant([day, time]);
  if (stage === 'won' && !isNowSaid) office.setNow(at + 1000);
  office.tell(
    {
      kind: 'deal_set',
      deal: {
        deal,
        customer: deal,
        owners: sharesOf(owners),
        amountMinor: Number.parseInt(amount, 10) * 100,
        currency: 'EUR',
        rate: null,
        lead: null,
        opened: null,
        won: { at, precision: 'time' },
        stage,
      },
    },
    { occurredAt: at },
  );
}

function sharesOf(words: string[]): Share[] {
  return words.map((word) => {
    const [person = '', share = '1'] = word.split(':');
    return { person, share };
  });
}

function instant([day = '', time = '']: string[]): number {
  const date = `2026-11-${16 + DAYS.indexOf(day)}`;
  const read = parseInstant(`${date}T${time}`, 'Europe/Amsterdam', 'start');
  if (!read || !DAYS.includes(day)) throw new Error(`The story has no time ${day} ${time}.`);
  return read.at;
}

type Outcome = { points: Record<string, number>; moments: string[] };

function outcome({ app }: TestOffice, after: number): Outcome {
  const rows = app.db.$client
    .prepare(
      'SELECT person, sum(points) AS points FROM entries WHERE fact > ? GROUP BY person HAVING sum(points) <> 0',
    )
    .all(after) as { person: string; points: number }[];
  const moments = readMomentsAfter(app.db, after, 0).map((moment) => moment.kind);
  return {
    points: Object.fromEntries(rows.map(({ person, points }) => [person, points])),
    moments: moments.sort(),
  };
}

function wanted(line: string): Outcome {
  const parts = line
    .slice(1)
    .split('·')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'nothing');
  const moments = parts.filter((part) => part.startsWith('moment ')).map((part) => part.slice(7));
  const points = parts.filter((part) => !part.startsWith('moment ')).map((part) => part.split(' '));
  return {
    points: Object.fromEntries(points.map(([who, sum]) => [who, Number(sum)])),
    moments: moments.sort(),
  };
}

function lastFact({ app }: TestOffice): number {
  return Number(app.db.$client.prepare('SELECT max(number) FROM facts').pluck().get());
}
