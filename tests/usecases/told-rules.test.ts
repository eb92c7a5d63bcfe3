// What is said of a version that is signed before its day, and of the one that holds until then.

import { beforeEach, describe, expect, it } from 'vitest';
import { inForceWords } from '#src/domain/rules-told.ts';
import { pageFrame } from '#src/usecases/page-frame.ts';
import { editDraft, readDraft, startDraft } from '#src/usecases/rules-draft.ts';
import { signDraft } from '#src/usecases/sign-rules.ts';
import { toldRules } from '#src/usecases/told-rules.ts';
import type { TestOffice } from '#tests/support/office.ts';
import { draftIn, makeRulesOffice, ruth, seenIn } from '#tests/support/rules-office.ts';

const DECEMBER = Date.parse('2026-11-30T23:00:00Z');

let office: TestOffice;
beforeEach(() => {
  office = makeRulesOffice();
});

describe('a version that is signed and to come', () => {
  it('is said at the foot of every page and beside the rules that hold until then', () => {
    const words = () => {
      const { inForce } = toldRules(office.app, ruth);
      return [pageFrame(office.app, ruth).foot?.[0], inForce && inForceWords(inForce)];
    };
    expect(words()).toEqual([
      'Rules 1, in force from the start',
      'Version 1 has been in force from the start',
    ]);
    signDraft(office.app, ruth, draftIn(office), 'both');
    expect(words()).toEqual([
      'Rules 1, in force from the start; version 2 from 1 December',
      'Version 1 is in force from the start to 30 November 2026',
    ]);
    office.setNow(DECEMBER);
    expect(words()).toEqual([
      'Rules 2, in force since 1 December',
      'Version 2 has been in force since 1 December 2026',
    ]);
    signDraft(office.app, ruth, draftIn(office, { base: '9', fromDay: '2026-12-15' }), 'both');
    expect(words()[1]).toBe('Version 2 is in force from 1 December to 14 December 2026');
  });

  it('is taken back by the present rules, said in a draft that begins on its day', () => {
    signDraft(office.app, ruth, draftIn(office, { fromDay: '2026-12-15' }), 'both');
    startDraft(office.app, ruth, 'in-force');
    expect(readDraft(office.app, ruth)?.fromDay).toBe('2026-12-15');
    editDraft(office.app, ruth, seenIn(office), { note: 'Not yet.' });
    expect(signDraft(office.app, ruth, seenIn(office), 'both')).toBe(3);
    expect(toldRules(office.app, ruth).history.map(({ version, state }) => [version, state])).toEqual([
      [3, 'to come'],
      [2, 'never in force'],
      [1, 'in force'],
    ]);
  });
});
