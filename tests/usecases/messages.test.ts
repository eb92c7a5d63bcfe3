// The message of the day: one at a time, until its last day ends, and never a name that is not to be shown.

import { beforeEach, describe, expect, it } from 'vitest';
import { readAudit } from '#db/queries/audit.ts';
import { readChoice, saveChoice } from '#db/queries/choices.ts';
import type { Actor } from '#src/domain/actor.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import type { Choice } from '#src/domain/shown.ts';
import type { MessageForm } from '#src/domain/television/message-form.ts';
import { erasePerson } from '#src/usecases/erase-person.ts';
import { readMessageNow, takeDownMessage, writeMessage } from '#src/usecases/messages.ts';
import { sceneContent, slotsOf } from '#src/usecases/scenes.ts';
import { makeOffice, type TestOffice } from '#tests/support/office.ts';
import { COACH } from '#tests/support/screens.ts';

let office: TestOffice;
let forms = 0;
beforeEach(() => {
  office = makeOffice();
  const person = { person: 'jonas', name: 'Jonas Lindqvist', craft: 'marketing', team: 'Harbour' } as const;
  office.tell({ kind: 'person_set', person: { ...person, title: '', email: '', face: 'jonas' } });
});

const write = (given: Partial<MessageForm> = {}, actor: Actor = COACH) => {
  forms += 1;
  const form = { words: 'The new guide is out.', why: '', ask: '', until: '', ...given };
  writeMessage(office.app, actor, form, `message-form-${forms}`);
};
const choose = (given: Partial<Choice>) =>
  saveChoice(office.app.db, { ...readChoice(office.app.db, 'jonas'), ...given });
const scene = (language: 'en' | 'de' = 'en') =>
  sceneContent(office.app, { language, locale: 'de-DE', timezone: 'Europe/Berlin' }, 'message');

describe('a message', () => {
  it('shows until its day ends, in the words of each place', () => {
    expect(scene()).toBeNull();
    write({ why: ' It has the new  prices. ', ask: 'jonas' });
    expect(scene()).toMatchObject({
      title: 'Key message',
      words: 'The new guide is out.',
      why: 'It has the new prices.',
      foot: '',
    });
    expect(scene('de')).toMatchObject({ title: 'Wichtig heute', ask: { says: 'Fragen? Frag Jonas.' } });
    expect(slotsOf(office.app, null, null).some(({ id }) => id === 'message')).toBe(true);
    office.setNow(Date.parse('2026-11-20T23:00:00Z'));
    expect(scene()).toBeNull();
    expect(slotsOf(office.app, null, null).some(({ id }) => id === 'message')).toBe(false);
  });

  it('may stay for 31 days, and says until when', () => {
    write({ until: '2026-12-21' });
    expect(scene()).toMatchObject({ foot: 'Until Monday 21 December' });
    expect(scene('de')).toMatchObject({ foot: 'Bis Montag, 21. Dezember' });
    office.setNow(office.app.now() + 31 * DAY_MS);
    expect(scene()).toMatchObject({ foot: '' });
  });

  it('takes the place of the one before, and is taken down', () => {
    write({ until: '2026-11-30' });
    write({ words: 'Cake at four!' });
    expect(readMessageNow(office.app, COACH)).toMatchObject({
      words: 'Cake at four!',
      by: 'Ruth Adler',
      until: '2026-11-20',
    });
    takeDownMessage(office.app, COACH);
    takeDownMessage(office.app, COACH);
    expect(scene()).toBeNull();
    const log = readAudit(office.app.db, Number.MAX_SAFE_INTEGER, 9).map(({ verb }) => verb);
    expect(log).toEqual(['message-ended', 'message-written', 'message-written']);
  });

  it('is written once, however often its page is sent', () => {
    const form = { words: 'Once', why: '', ask: '', until: '' };
    writeMessage(office.app, COACH, form, 'the-same-page');
    takeDownMessage(office.app, COACH);
    writeMessage(office.app, COACH, form, 'the-same-page');
    expect(readMessageNow(office.app, COACH)).toBeNull();
  });

  const WRONG: [string, Partial<MessageForm>, string][] = [
    ['nothing', { words: ' \u200b' }, 'Write the message'],
    ['sixteen words', { words: 'a '.repeat(16) }, 'These are 16 words'],
    ['one endless word', { words: 'ж'.repeat(141) }, 'at most 140 characters'],
    ['a long why', { why: 'x'.repeat(141) }, 'Why has at most 140'],
    ['nobody of that name', { ask: 'nobody' }, 'not here any more'],
    ['yesterday', { until: '2026-11-19' }, 'over already'],
    ['the day after a month', { until: '2026-12-22' }, '31 days at most, until 21 December'],
    ['no day', { until: 'tomorrow' }, 'Write the last day like'],
  ];
  it.for(WRONG)('refuses %s in a sentence', ([, given, say]) => {
    expect(() => write(given)).toThrow(say);
  });

  it('asks only for people who are shown, as they are shown', () => {
    write({ ask: 'jonas' });
    choose({ shownAs: 'alias', alias: 'Lighthouse' });
    expect(scene()).toMatchObject({
      ask: { says: 'Questions? Ask Lighthouse.', who: { name: 'Lighthouse' } },
    });
    choose({ onScreens: false });
    expect(scene()).toMatchObject({ ask: null });
    expect(JSON.stringify(scene())).not.toContain('onas');
  });

  it('forgets a person who is erased', () => {
    write({ words: 'Jonas Lindqvist has cake.', why: 'Ask Jonas Lindqvist.', ask: 'jonas' });
    erasePerson(office.app, COACH, 'jonas', 'Jonas Lindqvist');
    expect(JSON.stringify(readMessageNow(office.app, COACH))).not.toContain('onas');
  });

  it('is a coach’s business', () => {
    const lead = { ...COACH, role: 'lead' } as Actor;
    expect(() => write({}, lead)).toThrow('may not');
    expect(() => takeDownMessage(office.app, lead)).toThrow('may not');
  });
});
