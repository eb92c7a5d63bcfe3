// Groups of screens: made once, changed by one coach at a time, and removed without leaving a screen behind.

import { beforeEach, describe, expect, it } from 'vitest';
import { readAudit } from '#db/queries/audit.ts';
import type { Actor } from '#src/domain/actor.ts';
import { BLANK_FORM } from '#src/domain/screen.ts';
import { addGroup, changeGroup, readGroup, readGroups, removeGroup } from '#src/usecases/screen-groups.ts';
import { readLoop } from '#src/usecases/screen-loops.ts';
import { editScreen, readScreenNow } from '#src/usecases/screens.ts';
import { readViews } from '#src/usecases/watchers.ts';
import { makeOffice, type TestOffice } from '#tests/support/office.ts';
import { COACH, groupForm, hangScreen } from '#tests/support/screens.ts';

let office: TestOffice;
beforeEach(() => {
  office = makeOffice();
});

const ONCE = 'a-form-of-a-group';
const verbs = () => readAudit(office.app.db, Number.MAX_SAFE_INTEGER, 9).map(({ verb }) => verb);
const viewOf = (screen: number) => {
  const watcher = { kind: 'screen', screen } as const;
  return readViews(office.app, [watcher])(watcher);
};

describe('a group', () => {
  it('is made once, however often its page is sent', () => {
    addGroup(office.app, COACH, groupForm(), ONCE);
    addGroup(office.app, COACH, groupForm(), ONCE);
    expect(readGroups(office.app, COACH).map(({ name }) => name)).toEqual(['Berlin, second floor']);
    expect(() =>
      addGroup(office.app, COACH, groupForm({ name: 'BERLIN, second floor' }), 'another-form'),
    ).toThrow('already');
    expect(verbs()).toEqual(['group-made']);
  });

  it('says what its screens show, in its language and by its clock', () => {
    addGroup(office.app, COACH, groupForm({ language: 'de', timezone: 'Asia/Tokyo' }), ONCE);
    const { id } = hangScreen(office.app, { group: '1' });
    // Whoever paired it has left: in Tokyo it is one in the night.
    office.setNow(office.app.now() + 11 * 60_000);
    expect(viewOf(id)?.place).toMatchObject({ language: 'de', timezone: 'Asia/Tokyo' });
    expect(viewOf(id)?.look).toMatchObject({ language: 'de', timezone: 'Asia/Tokyo', isNight: true });
    expect(readGroup(office.app, COACH, 1).screens).toEqual(['Canteen, above the coffee']);
    expect(readLoop(office.app, COACH, readGroup(office.app, COACH, 1)).stops[0]?.name).toBe('Board');
  });

  it('is changed by one coach at a time', () => {
    addGroup(office.app, COACH, groupForm(), ONCE);
    changeGroup(office.app, COACH, 1, groupForm({ name: 'Leith' }), 1);
    expect(() => changeGroup(office.app, COACH, 1, groupForm({ name: 'Perth' }), 1)).toThrow('while you did');
    expect(readGroup(office.app, COACH, 1)).toMatchObject({ name: 'Leith', changed: 2 });
    expect(() => changeGroup(office.app, COACH, 9, groupForm(), 1)).toThrow('removed already');
  });

  it('may name only teams that somebody plays for', () => {
    const person = {
      person: 'ada',
      name: 'Ada',
      craft: 'marketing',
      title: '',
      email: '',
      face: 'ada',
    } as const;
    office.tell({ kind: 'person_set', person: { ...person, team: 'Harbour' } });
    addGroup(office.app, COACH, groupForm({ teams: ['Harbour'] }), ONCE);
    expect(() => changeGroup(office.app, COACH, 1, groupForm({ teams: ['Heron'] }), 1)).toThrow(
      'Nobody plays for Heron',
    );
  });

  it('puts its screens back when it is removed, and no screen can be put into it any more', () => {
    addGroup(office.app, COACH, groupForm({ language: 'de' }), ONCE);
    const { id } = hangScreen(office.app, { group: '1', quietFrom: '12:00', quietUntil: '13:00' });
    const rings = office.rings();
    removeGroup(office.app, COACH, 1);
    expect(office.rings()).toBe(rings + 1);
    expect(readScreenNow(office.app, COACH, id)).toMatchObject({
      group: null,
      quiet: { from: '12:00', until: '13:00' },
    });
    expect(viewOf(id)?.look?.language).toBe('en');
    expect(() => editScreen(office.app, COACH, id, { ...BLANK_FORM, name: 'Foyer', group: '1' }, 1)).toThrow(
      'was removed',
    );
    expect(() => removeGroup(office.app, COACH, 1)).toThrow('removed already');
    expect(verbs()[0]).toBe('group-removed');
  });

  it('is a coach’s business', () => {
    const lead = { ...COACH, role: 'lead' } as Actor;
    expect(() => addGroup(office.app, lead, groupForm(), ONCE)).toThrow('may not');
    expect(() => changeGroup(office.app, lead, 1, groupForm(), 1)).toThrow('may not');
    expect(() => removeGroup(office.app, { kind: 'nobody' }, 1)).toThrow('Sign in');
  });
});
