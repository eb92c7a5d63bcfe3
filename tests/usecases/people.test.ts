// The desk's people: added once, changed by one coach at a time, moved with a sentence that names what it means.

import { describe, expect, test } from 'vitest';
import { readMemberships, readPeople, readRoster } from '#db/queries/people.ts';
import type { Actor } from '#src/domain/actor.ts';
import { ALWAYS } from '#src/domain/fact.ts';
import { movePerson } from '#src/usecases/move-person.ts';
import { addPerson, editPerson, readPersonNow, setStrengths } from '#src/usecases/people.ts';
import { readPeoplePage } from '#src/usecases/people-desk.ts';
import { replay } from '#src/usecases/replay.ts';
import { makeOffice } from '../support/office.ts';

const COACH: Actor = { kind: 'account', account: 'c', name: 'Ruth', role: 'coach', person: null };
const MEMBER: Actor = { kind: 'account', account: 'm', name: 'Mia', role: 'member', person: 'mia' };
const AMARA = { name: 'Amara Okonkwo', craft: 'sales', title: 'Account executive', email: '' };

function officeWith(...names: [name: string, craft: string, team: string][]) {
  const office = makeOffice();
  const { app } = office;
  const keys = names.map(([name, craft, team]) =>
    addPerson(app, COACH, { ...AMARA, name, craft, team, from: '', once: name }),
  );
  const seen = (key: string) => readPersonNow(app, COACH, key).seen;
  let moves = 0;
  const move = (person: string, team: string, day: string, given = seen(person)) =>
    movePerson(app, COACH, { person, team, day, seen: given, once: `move-${moves++}` });
  return { ...office, keys, seen, move };
}

describe('somebody new', () => {
  test('is there once, however often the button is pressed', () => {
    const { app } = officeWith();
    const typed = { ...AMARA, team: 'Kestrel', from: '2026-12-01', once: 'o' };
    expect([addPerson(app, COACH, typed), addPerson(app, COACH, typed)]).toEqual([
      'amara-okonkwo',
      'amara-okonkwo',
    ]);
    expect(readPeople(app.db)).toHaveLength(1);
    expect(readMemberships(app.db, 'amara-okonkwo')).toEqual([
      { team: null, fromAt: ALWAYS },
      { team: 'Kestrel', fromAt: Date.parse('2026-11-30T23:00:00Z') },
    ]);
    expect(addPerson(app, COACH, { ...typed, once: 'p' })).toBe('amara-okonkwo-2');
  });

  test('has a name in any script, and no trick in it', () => {
    const { app } = officeWith();
    const add = (name: string, once: string) =>
      addPerson(app, COACH, { ...AMARA, name, team: 'Kestrel', from: '', once });
    const keys = ['شيماء عبد الله', '\u202eevil', '👩‍🚀', 'İlkay', 'n'.repeat(120)].map((name, at) =>
      add(name, `${at}`),
    );
    const names = readPeople(app.db).map(({ name }) => name);
    expect(new Set(keys).size).toBe(5);
    expect(names).toContain('evil');
    expect(names).toContain('شيماء عبد الله');
    expect(() => add('n'.repeat(121), 'long')).toThrow(/121 characters/);
    expect(() => add(' \u200b ', 'blank')).toThrow('Write a name.');
  });

  test('is not for members to add', () => {
    const { app } = officeWith();
    const typed = { ...AMARA, team: '', from: '', once: 'o' };
    expect(() => addPerson(app, MEMBER, typed)).toThrow('may not');
  });
});

describe('two coaches at one person', () => {
  test('the second is told, loses nothing, and may send again what still holds', () => {
    const { app, seen } = officeWith(['Amara Okonkwo', 'sales', 'Kestrel']);
    const key = 'amara-okonkwo';
    const both = seen(key);
    editPerson(app, COACH, key, { ...AMARA, title: 'Lead of sales', seen: both, once: 'a' });
    const second = { ...AMARA, title: 'Executive', once: 'b' };
    expect(() => editPerson(app, COACH, key, { ...second, seen: both })).toThrow(/Somebody changed Amara/);
    editPerson(app, COACH, key, { ...second, seen: seen(key) });
    expect(readPeople(app.db)[0]?.title).toBe('Executive');
    expect(() =>
      movePerson(app, COACH, { person: key, team: 'Summit', day: '2026-12-01', seen: both, once: 'm' }),
    ).toThrow(/Somebody changed/);
    setStrengths(app, COACH, key, 'Large accounts', 0);
    expect(() => setStrengths(app, COACH, key, 'Small ones', 0)).toThrow(/Somebody changed/);
    expect(readPersonNow(app, COACH, key).strengths).toBe('Large accounts');
  });

  test('changing who somebody is leaves their teams alone, those to come included', () => {
    const { app, seen, move } = officeWith(['Amara Okonkwo', 'sales', 'Kestrel']);
    move('amara-okonkwo', 'Summit', '2026-12-01');
    const before = readMemberships(app.db, 'amara-okonkwo');
    const typed = { ...AMARA, name: 'Amara O.', seen: seen('amara-okonkwo'), once: 'a' };
    editPerson(app, COACH, 'amara-okonkwo', typed);
    expect(readMemberships(app.db, 'amara-okonkwo')).toEqual(before);
    expect(replay(app)).toMatchObject({ agrees: true });
  });
});

describe('a move', () => {
  const CAST: [string, string, string][] = [
    ['Amara', 'sales', 'Kestrel'],
    ['Felix', 'sales', 'Kestrel'],
    ['Zoë', 'marketing', 'Kestrel'],
    ['Kenji', 'sales', 'Summit'],
    ['Sofia', 'marketing', 'Summit'],
  ];

  test('says what it means for both teams', () => {
    const { move } = officeWith(...CAST);
    expect(move('amara', 'Summit', '2026-12-01').say).toBe(
      'From 1 December on, Amara plays for Summit. Points until then stay with Kestrel. Both teams keep both crafts.',
    );
    expect(move('zoe', 'Summit', '2027-01-01').say).toBe(
      'From 1 January 2027 on, Zoë plays for Summit. Points until then stay with Kestrel. Then Kestrel has nobody from marketing, and stands on no podium without.',
    );
    expect(move('kenji', '', '2027-02-01').say).toContain('plays for no team');
  });

  test('can be taken back by what it gives for it, and asked for twice it happens once', () => {
    const { app, keys, seen } = officeWith(...CAST);
    const amara = keys[0] ?? '';
    const asked = { person: amara, team: 'Summit', day: '2026-11-10', seen: seen(amara), once: 'same' };
    const { undo } = movePerson(app, COACH, asked);
    movePerson(app, COACH, asked);
    expect(readRoster(app.db, app.now()).find(({ person }) => person === amara)?.team).toBe('Summit');
    const back = { ...asked, team: undo?.team ?? '?', seen: undo?.seen ?? 0, once: 'back' };
    movePerson(app, COACH, back);
    expect(readMemberships(app.db, amara)).toEqual([{ team: 'Kestrel', fromAt: ALWAYS }]);
  });

  test('is refused where it changes nothing or gives no day', () => {
    const { move } = officeWith(...CAST);
    expect(() => move('amara', 'Kestrel', '2026-12-01')).toThrow('Amara plays for Kestrel then already.');
    for (const day of ['', '2026-02-30', 'soon', '9999-12-31'])
      expect(() => move('amara', 'Summit', day), day).toThrow('Give the day');
    expect(() => move('amara', 't'.repeat(121), '2026-12-01')).toThrow(/at most 120/);
  });
});

test('the page tells joiners, leavers, half teams and emptied ones apart, as of any day', () => {
  const office = officeWith(
    ['Amara', 'sales', 'Kestrel'],
    ['Bram', 'sales', 'Lantern'],
    ['Zoë', 'marketing', 'Kestrel'],
  );
  const { app, move } = office;
  addPerson(app, COACH, {
    ...AMARA,
    name: 'Ines',
    craft: 'marketing',
    team: 'Lantern',
    from: '2026-12-01',
    once: 'i',
  });
  move('bram', '', '2026-11-05');
  const page = readPeoplePage(app, COACH, { asOf: null, open: 'zoe' });
  const lantern = page.teams.find(({ team }) => team === 'Lantern');
  expect(page.sentence).toBe('Two people play in two joint teams. Ines starts on 1 December.');
  expect(lantern?.marketing[0]).toMatchObject({ name: 'Ines', joins: '1 December' });
  expect(page.left).toEqual([{ person: 'bram', name: 'Bram', day: '4 November', team: 'Lantern' }]);
  expect(page.open?.says).toBe(
    'Points until then stay with Kestrel. Then Kestrel has nobody from marketing, and stands on no podium without.',
  );
  const before = readPeoplePage(app, COACH, { asOf: '2026-11-01', open: null });
  expect(before.left).toEqual([]);
  expect(before.teams.find(({ team }) => team === 'Lantern')?.sales[0]?.name).toBe('Bram');
  const after = readPeoplePage(app, COACH, { asOf: '2026-12-24', open: null });
  expect(after.sentence).toBe(
    'Three people play in two joint teams. Lantern has only one of the two crafts.',
  );
});
