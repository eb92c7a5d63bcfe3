// A list of people as people paste it: any separator, any headings or none, and every fault by its line.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ANSWERS, type PasteAnswers, readPastedPeople } from '#src/inbound/pasted-people.ts';

const read = (text: string, answers: Partial<PasteAnswers> = {}) =>
  readPastedPeople(text, { ...NO_ANSWERS, ...answers });
const names = (text: string) => read(text).lines.map(({ person }) => person?.name ?? null);
const faults = (text: string, answers: Partial<PasteAnswers> = {}) =>
  read(text, answers).lines.flatMap((line) =>
    line.faults.map((fault) => `${fault.line} ${fault.field}: ${fault.say}`),
  );

const MAYA = { name: 'Maya Okafor', email: 'maya@b.example', team: 'Harbour', craft: 'sales', title: '' };

describe('a pasted list', () => {
  it.for([
    ['tabs', 'Name\tAddress\tTeam\tCraft\nMaya Okafor\tmaya@b.example\tHarbour\tSales'],
    ['commas', 'name,e-mail,team,craft\r\nMaya Okafor,maya@b.example,Harbour,sales'],
    [
      'semicolons and German',
      'Vorname;Nachname;Mailadresse;Team;Abteilung\nMaya;Okafor;maya@b.example;Harbour;Vertrieb',
    ],
    [
      'a byte order mark and empty lines',
      '\ufeffFull name,E-mail,Team,Department\n\n,,,\nMaya Okafor,maya@b.example,Harbour,Sales\n\n',
    ],
    [
      'columns in another order',
      'Department\tTeam\tE-mail\tFull name\nSALES\tHarbour\tmaya@b.example\tMaya Okafor',
    ],
    ['quotation marks', '"Name","Mail","Team","Craft"\n"Maya Okafor","maya@b.example","Harbour","Sales"'],
    ['bidirectional controls', 'Name,Mail,Team,Craft\n\u202eMaya Okafor\u202c,maya@b.example,Harbour,Sales'],
  ])('is read with %s', ([, text = '']) => {
    expect(read(text).lines.map(({ person }) => person)).toEqual([MAYA]);
  });

  it('needs no headings', () => {
    const text =
      'Maya Okafor\tmaya@b.example\tHarbour\tSales\nJonas Lindqvist\tjonas@b.example\tHarbour\tMarketing';
    expect(read(text).fields).toEqual(['name', 'email', 'team', 'craft']);
    expect(names(text)).toEqual(['Maya Okafor', 'Jonas Lindqvist']);
  });

  it('keeps names of any script, and commas inside quotation marks', () => {
    const text = 'Name,Craft\n"Okafor, Maya",sales\n神谷 薫,marketing\nשירה כהן,sales\n👩‍🚀,sales';
    expect(names(text)).toEqual(['Okafor, Maya', '神谷 薫', 'שירה כהן', '👩‍🚀']);
  });

  it('reads a row with too few cells, and one that is not closed', () => {
    expect(names('Name,Craft,Team\nMaya,sales\n"Tom,sales,Harbour')).toEqual(['Maya', '"Tom']);
  });

  it('takes another meaning for a column', () => {
    const text = 'Name,What,Where\nMaya,sales,Harbour';
    expect(names(text)).toEqual(['Maya']);
    expect(read(text).lines[0]?.person?.team).toBeNull();
    expect(read(text, { fields: ['name', 'craft', 'team'] }).lines[0]?.person?.team).toBe('Harbour');
  });

  it('stops at a thousand lines and says how many are left', () => {
    const text = ['Name,Craft', ...Array.from({ length: 1_200 }, (_, at) => `Person ${at},sales`)].join('\n');
    const { lines, left } = read(text);
    expect([lines.length, left]).toEqual([999, 201]);
  });
});

describe('a fault', () => {
  it('is named by its line, and the good lines stay', () => {
    const text = [
      'Name,Mail,Team,Craft',
      'Maya,maya@b.example,Harbour,Sales',
      ',nobody@b.example,Harbour,Sales',
      'Tom,not an address,Harbour,Sales',
      'Zoë,zoe@b.example,Harbour,Growth',
      'Lena,lena@b.example,Harbour,',
      'Maya again,MAYA@b.example,Harbour,Sales',
      `${'n'.repeat(200)},long@b.example,Harbour,Sales`,
      'Noor,noor@b.example,Harbour,Sales,and,more',
      'J\ufffdrg,jorg@b.example,Harbour,Sales',
    ].join('\n');
    expect(names(text).filter((name) => name !== null)).toEqual(['Maya']);
    expect(faults(text)).toEqual([
      '3 name: there is no name.',
      '4 email: “not an address” is not an e-mail address.',
      '5 craft: which craft is “Growth”?',
      '6 craft: which craft does “Lena” play?',
      '7 email: “MAYA@b.example” stands in line 2 already.',
      expect.stringMatching(/^8 name: “n+…” has 200 characters; 120 is the most.$/),
      expect.stringMatching(/^9 row: it has 6 cells, and there are 4 columns/),
      expect.stringMatching(/^10 name: some characters of “J.rg” were lost/),
    ]);
  });

  it('is gone once it is answered', () => {
    const text = 'Name,Mail,Craft\nZoë,zoe@b.example,Growth\nTom,tom,Sales\nMaya,,Sales\nMaya,,Sales';
    const answers: Partial<PasteAnswers> = {
      crafts: { growth: 'marketing' },
      fixes: [{ line: 3, field: 'email', value: 'tom@b.example' }],
      left: [5],
    };
    expect(faults(text, answers)).toEqual([]);
    expect(read(text, answers).lines[0]?.person?.craft).toBe('marketing');
  });

  it('does not hide in a word that means both crafts', () => {
    expect(faults('Name,Craft\nMaya,Sales & Marketing')).toEqual([
      '2 craft: which craft is “Sales & Marketing”?',
    ]);
  });
});

it('never throws, and gives only clean people, whatever is pasted', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Sales', 'growth', 'a@b', '"', '""', 'Name', '\u202e'),
  );
  const text = fc
    .array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 })
    .chain((rows) =>
      fc.constantFrom('\t', ',', ';').map((mark) => rows.map((row) => row.join(mark)).join('\n')),
    );
  fc.assert(
    fc.property(text, (pasted) => {
      const { lines, fields } = read(pasted);
      expect(new Set(fields.filter((field) => field !== null)).size).toBe(
        fields.filter((field) => field !== null).length,
      );
      for (const { person, faults } of lines) {
        expect(person === null).toBe(faults.length > 0);
        if (person === null) continue;
        expect(person.name).not.toBe('');
        expect(person.name).toBe(person.name.trim());
        expect(`${person.name}${person.team ?? ''}${person.title}`).not.toMatch(
          /[\u202a-\u202e\u2066-\u2069\p{Cc}]/u,
        );
      }
    }),
    { numRuns: 60 },
  );
});
