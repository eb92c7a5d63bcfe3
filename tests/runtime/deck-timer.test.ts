// The timer that puts wins on air: it sleeps until one is due, notices jumps of the clock, and outlives trouble.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HOUR_MS } from '#src/domain/durations.ts';
import { makeDeckTimer } from '#src/runtime/deck-timer.ts';
import { heard } from '../support/quiet.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A deck with at most one win; `clock` is the wall clock, which the timer's own sleep does not follow. */
function makeDeck(dueAt: number | null) {
  const deck = { clock: 0, dueAt, aired: 0, looks: 0, hear: () => {} };
  const airDue = () => {
    deck.looks += 1;
    if (deck.dueAt !== null && deck.dueAt <= deck.clock) {
      deck.aired += 1;
      deck.dueAt = null;
      deck.hear();
    }
    return deck.dueAt;
  };
  const listen = (hear: () => void) => {
    deck.hear = hear;
    return () => {
      deck.hear = () => {};
    };
  };
  return { deck, airDue, listen, now: () => deck.clock };
}

function pass(deck: { clock: number }, ms: number): void {
  for (let at = 0; at < ms; at += 100) {
    deck.clock += 100;
    vi.advanceTimersByTime(100);
  }
}

test('airs at once what was due while the server was down, and sleeps while nothing waits', () => {
  const made = makeDeck(0);
  const stop = makeDeckTimer(made);
  expect(made.deck.aired).toBe(1);
  const { looks } = made.deck;
  pass(made.deck, 60_000);
  expect(made.deck.looks).toBe(looks);
  stop();
});

test('hears of a new win and airs it when it is due, once', () => {
  const made = makeDeck(null);
  const stop = makeDeckTimer(made);
  made.deck.dueAt = 30_000;
  made.deck.hear();
  pass(made.deck, 29_900);
  expect(made.deck.aired).toBe(0);
  pass(made.deck, 200);
  expect(made.deck.aired).toBe(1);
  stop();
});

test('notices within a second that the clock has jumped', () => {
  const made = makeDeck(30_000);
  const stop = makeDeckTimer(made);
  pass(made.deck, 1_000);
  made.deck.clock += HOUR_MS;
  pass(made.deck, 1_100);
  expect(made.deck.aired).toBe(1);
  stop();
});

test('goes on after trouble with the database, and not after it was stopped', () => {
  const made = makeDeck(0);
  let isBroken = true;
  const airDue = () => {
    if (isBroken) throw new Error('database is locked');
    return made.airDue();
  };
  const stop = makeDeckTimer({ ...made, airDue });
  expect(heard().join()).toContain('database is locked');
  isBroken = false;
  pass(made.deck, 5_100);
  expect(made.deck.aired).toBe(1);
  stop();
  made.deck.dueAt = 0;
  made.deck.hear();
  pass(made.deck, 10_000);
  expect(made.deck.aired).toBe(1);
});
