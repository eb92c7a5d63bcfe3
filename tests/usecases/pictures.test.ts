// Somebody's own picture- theirs or the coach's to set, shown wherever a face is, and unknown to the facts.

import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Actor } from '#src/domain/actor.ts';
import { boardFrame } from '#src/usecases/board.ts';
import { home } from '#src/usecases/home.ts';
import { dropPicture, readPicture, setPicture } from '#src/usecases/pictures.ts';
import { profile } from '#src/usecases/profile.ts';
import { replay } from '#src/usecases/replay.ts';
import { makeOffice } from '../support/office.ts';

const COACH: Actor = { kind: 'account', account: 'c', name: 'Ruth', role: 'coach', person: null };
const LINUS: Actor = { kind: 'account', account: 'l', name: 'Linus', role: 'member', person: 'linus' };
const MIA: Actor = { kind: 'account', account: 'm', name: 'Mia', role: 'member', person: 'mia' };

function officeWithLinus() {
  const office = makeOffice();
  const person = { person: 'linus', name: 'Linus', craft: 'sales' as const, team: 'Harbour' };
  office.tell({ kind: 'person_set', person: { ...person, title: '', email: '', face: 'linus' } });
  return office;
}

const photo = (background: string) =>
  sharp({ create: { width: 30, height: 30, channels: 3, background } })
    .png()
    .toBuffer();

test('is shown by pages, board and moments at once, and goes again', async () => {
  const office = officeWithLinus();
  const { app } = office;
  const won = { at: app.now(), precision: 'time' as const };
  const money = { amountMinor: 1_000_000, currency: 'EUR', rate: null };
  const owners = [{ person: 'linus', share: '1' }];
  const past = { lead: null, opened: null, won, stage: 'won' as const };
  const { fact } = office.tell({
    kind: 'deal_set',
    deal: { deal: 'd', customer: 'Northwind', owners, ...money, ...past },
  });
  const rings = office.rings();
  await setPicture(app, COACH, 'linus', await photo('#c40'));
  expect(office.rings()).toBe(rings + 1);
  const face = home(app).teams[0]?.people[0]?.face.face ?? '';
  expect(face).toMatch(/^picture-[0-9a-f]{64}$/);
  const frame = boardFrame(app, fact - 1);
  const [moment] = frame.moments;
  expect(frame.teams[0]?.faces.sales[0]?.face).toBe(face);
  expect(moment?.kind === 'deal_won' && moment.story.closers[0]?.face).toBe(face);
  expect(profile(app, 'linus', null).face.face).toBe(face);
  expect(readPicture(app, face.slice('picture-'.length))?.length).toBeGreaterThan(20);
  expect(replay(app)).toMatchObject({ agrees: true });
  dropPicture(app, LINUS, 'linus');
  expect(home(app).teams[0]?.people[0]?.face.face).toBe('linus');
  expect(readPicture(app, face.slice('picture-'.length))).toBeNull();
});

test('is set by oneself and the coach, by nobody else, and for nobody unknown', async () => {
  const { app } = officeWithLinus();
  const bytes = await photo('#04c');
  await setPicture(app, LINUS, 'linus', bytes);
  await expect(setPicture(app, MIA, 'linus', bytes)).rejects.toThrow('may not');
  expect(() => dropPicture(app, MIA, 'linus')).toThrow('may not');
  await expect(setPicture(app, { kind: 'nobody' }, 'linus', bytes)).rejects.toThrow('Sign in');
  await expect(setPicture(app, COACH, 'bram', bytes)).rejects.toThrow('nobody of that name');
  const audit = app.db.$client.prepare('SELECT verb, thing, actor FROM audit').all();
  expect(audit).toEqual([{ verb: 'picture-set', thing: 'person:linus', actor: 'account:l' }]);
});
