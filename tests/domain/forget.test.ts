// The key of somebody who is erased: it tells nothing of them, and stands where theirs stood.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { keyInstead } from '#src/domain/forget.ts';

const known = (person: string, name: string, emails: string[] = []) => ({ person, names: [name], emails });

describe('a key that tells who it was', () => {
  it.each([
    ['oneill', 'Siobhán O’Neill', []],
    ['maya', 'Maya-Louise Okafor', []],
    ['jonas', 'Jonas-Lindqvist', []],
    ['okafor', '\u202bMaya\u202c (Okafor)', []],
    ['m.okafor', 'Maya O.', ['m.okafor@brightwater.example']],
    ['Bo', 'Bo', []],
  ])('%s of %s goes', (person, name, emails) => {
    expect(keyInstead(known(person, name, emails), ['a', 'z'], 'ab12')).not.toContain(person);
  });

  it('stays where it says nothing', () => {
    expect(keyInstead(known('1', 'Ada Byron'), ['0', '2'], 'ab12')).toBe('1');
  });

  it('leaves its place to one that begins as both neighbours do, and no longer', () => {
    const marias = ['Maria Alvarez', 'Maria Costa'];
    expect(keyInstead(known('Maria Bruns', 'Maria Bruns'), marias, 'ab12')).toBe('Maria C-left-ab12');
    expect(keyInstead(known('user:maya', 'Maya'), ['user:max', 'user:mona'], 'ab12')).not.toContain('maya');
  });
});

test('the new key stands between the same two, whatever people are called', () => {
  const name = fc.oneof(
    fc.constantFrom(
      'Maria Alvarez',
      'Maria Bruns',
      'Maria Costa',
      'Мария',
      'Марк',
      'user:maya',
      'user:mona',
      'Łukasz',
    ),
    fc.string({ minLength: 2, maxLength: 12, unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 6 }), fc.nat(), (names, at) => {
      const person = names[at % names.length] ?? '';
      const others = names.filter((other) => other !== person);
      const key = keyInstead(known(person, person), others, 'ab12');
      // Nothing stands between a key and the same with a sign before the dash.
      fc.pre(key !== 'left-ab12');
      for (const other of others) expect(key < other, `${key} and ${other}`).toBe(person < other);
    }),
  );
});
