// What a coach asks of a screen, and what its address holds: holds, orders, and what becomes of them.

import { describe, expect, it } from 'vitest';
import { keptOf } from '#src/domain/television/director-state.ts';
import type { OrderKind } from '#src/domain/television/remote.ts';
import { type Directing, makeDirecting, START, slotsOf } from '#tests/support/directing.ts';

const THREE = slotsOf('board', 'goal', 'path', 'people');

describe('the remote', () => {
  it('holds a scene until it lets go, whatever keys are pressed', () => {
    const screen = makeDirecting(THREE);
    screen.remote({ held: 'people' });
    screen.tell({ kind: 'key', key: 'next' });
    screen.pass(600_000);
    expect(screen.log).toEqual(['0s board', '0s people']);
    expect(screen.shown().held).toBe('the people');
    screen.remote({ held: null });
    screen.pass(20_000);
    expect(screen.log.at(-1)).toMatch(/board$/);
  });

  it('counts more than OK in the room: a hold ends a pause, and so does its word', () => {
    const [held, told, under] = [1, 2, 3].map(() => makeDirecting(THREE)) as [
      Directing,
      Directing,
      Directing,
    ];
    for (const screen of [held, told]) screen.tell({ kind: 'key', key: 'ok' });
    for (const screen of [held, under]) screen.remote({ held: 'people' });
    under.tell({ kind: 'key', key: 'ok' });
    for (const screen of [held, under]) screen.remote({ held: null });
    told.remote({ order: { number: 1, kind: 'go-on', at: START } });
    for (const screen of [held, told, under]) {
      expect(screen.shown()).toMatchObject({ isPaused: false, held: null });
      const { length } = screen.log;
      screen.pass(60_000);
      expect(screen.log.length, 'the loop goes on').toBeGreaterThan(length);
    }
  });

  it('holds what was taken down no longer, until there is something again', () => {
    const without = THREE.filter(({ id }) => id !== 'people');
    const byRemote = makeDirecting(THREE);
    byRemote.remote({ held: 'people' });
    for (const screen of [byRemote, makeDirecting(THREE, { first: 'people', held: 'people' })]) {
      screen.pass(5000);
      screen.answer('gone');
      screen.frame({ slots: without });
      expect(screen.shown().on).toEqual({ kind: 'board' });
      screen.pass(60_000);
      expect(screen.shown().on).toEqual({ kind: 'board' });
      screen.answer('came');
      screen.frame({ slots: THREE });
      screen.pass(10_000);
      expect(screen.shown()).toMatchObject({ on: { kind: 'slot', id: 'people' }, held: 'the people' });
    }
  });

  it('is obeyed once, while fresh, reloads included', () => {
    const screen = makeDirecting(THREE);
    const order = (number: number, kind: OrderKind, at: number) =>
      screen.remote({ order: { number, kind, at } });
    order(7, 'next', START);
    order(7, 'next', START);
    expect(screen.log).toEqual(['0s board', '0s goal']);
    screen.pass(5000);
    order(8, 'next', START - 61_000);
    expect(screen.log).toHaveLength(2);
    const kept = keptOf(screen.director());
    const again = makeDirecting(THREE, { kept });
    again.remote({ order: { number: 8, kind: 'next', at: START } });
    expect(again.log).toEqual(['0s board']);
  });

  it('a scene held by its address stays until somebody wants another', () => {
    const screen = makeDirecting(THREE, { first: 'path', held: 'path' });
    screen.pass(300_000);
    expect(screen.log).toEqual(['0s path']);
    screen.tell({ kind: 'key', key: 'next' });
    screen.pass(30_000);
    expect(screen.log.map((line) => line.split(' ')[1])).toEqual(['path', 'board', 'people']);
  });

  it('so does a board, until a key or a coach wants something else', () => {
    const screens = [1, 2, 3].map(() => makeDirecting(THREE, { held: 'board' }));
    const [byKey, byOrder, byHold] = screens as [Directing, Directing, Directing];
    for (const screen of screens) screen.pass(300_000);
    expect([byKey.log, byKey.shown().held, byKey.shown().next]).toEqual([['0s board'], 'the board', '']);
    byKey.tell({ kind: 'key', key: 'next' });
    byOrder.remote({ order: { number: 1, kind: 'next', at: byOrder.at() } });
    byHold.remote({ held: 'goal' });
    for (const screen of screens) expect(screen.shown().on).toEqual({ kind: 'slot', id: 'goal' });
    byHold.remote({ held: null });
    for (const screen of screens) {
      screen.pass(90_000);
      expect(screen.log.length, 'the loop goes on').toBeGreaterThan(3);
    }
  });
});
