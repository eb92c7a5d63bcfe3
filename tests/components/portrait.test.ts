// Portraits: the same text is the same face everywhere, every named part draws, and no text reaches the markup.
import { describe, expect, test } from 'vitest';
import { demoFaces } from '#db/seeds/demo-faces.ts';
import { type Look, parts, readLook } from '#src/components/portrait/look.ts';
import { portraitSvg } from '#src/components/portrait/portrait.ts';
import { lookFrom } from '#src/components/portrait/seed.ts';
import { unclosed } from './well-formed.ts';

const seeds = Array.from({ length: 200 }, (_, index) => `person-${index}`);
const hostile = [
  '',
  '"><script>alert(1)</script>',
  "' onload='x",
  ']]>&lt;&amp;&#0;',
  '👩🏽‍🚀 ünï',
  '\ud83d',
  '__proto__',
  'skin3-constructor_toString',
  'skin3-hair___proto__',
  'a'.repeat(100_000),
];

describe('a seed', () => {
  test('draws the same face today and in the next release', () => {
    expect(portraitSvg('Ada')).toBe(portraitSvg('Ada'));
    expect(lookFrom('Ada')).toMatchObject({ skin: expect.stringMatching(/^skin[1-6]$/) });
  });

  test('gives two hundred people two hundred looks, with few exceptions', () => {
    const looks = new Set(seeds.map((seed) => JSON.stringify(lookFrom(seed))));
    expect(looks.size).toBeGreaterThanOrEqual(199);
  });

  test.each(['skin', 'head', 'hair', 'hairColour', 'eyes', 'mouth', 'wear'] as const)(
    'spreads evenly over every %s',
    (part) => {
      const counts = Map.groupBy(seeds, (seed) => lookFrom(seed)[part as keyof Look]);
      expect(counts.size).toBeGreaterThanOrEqual(4);
      for (const same of counts.values()) expect(same.length).toBeLessThan(120);
    },
  );

  test('says nothing about anybody: no beard, no earrings, no covering', () => {
    for (const seed of seeds) {
      const look = lookFrom(seed);
      expect([look.beard, look.earrings, look.cover, look.band]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }
  });

  test.each(hostile)('is only ever a seed: %j', (seed) => {
    const svg = portraitSvg(seed);
    expect(unclosed(svg)).toEqual([]);
    expect(svg).not.toMatch(/script|onload|style=|https?:\/\/(?!www\.w3\.org\/2000\/svg)|undefined|NaN/);
    expect(svg.length).toBeLessThan(6 * 1024);
  });
});

describe('an explicit look', () => {
  const written = Object.entries(parts).flatMap(([name, { choices, colours }]) => [
    ...choices.map((choice) => `${name}_${choice}`),
    ...colours.map((colour) => `${name}_${choices[0]}_${colour}`),
  ]);

  test.each(written)('draws %s', (part) => {
    const svg = portraitSvg(`skin3-${part}`);
    expect(readLook(`skin3-${part}`)).toBeDefined();
    expect(unclosed(svg)).toEqual([]);
    expect(svg).not.toMatch(/undefined|NaN/);
  });

  test('draws every choice of a part differently', () => {
    for (const [name, { choices }] of Object.entries(parts)) {
      const shapes = choices.map((choice) =>
        portraitSvg(`skin3-${name}_${choice}`).replace(/\bf[0-9a-z]{5,7}/g, 'f'),
      );
      expect(new Set(shapes).size, name).toBe(choices.length);
    }
  });

  test('that names an unknown part is a seed, not a mistake', () => {
    for (const text of [
      'skin7-hair_bob',
      'skin3',
      'skin3-',
      'skin3-hair_wig',
      'skin3-hair_bob_pink',
      'skin3-eyes_soft_black',
    ]) {
      expect(readLook(text), text).toBeUndefined();
      expect(unclosed(portraitSvg(text))).toEqual([]);
    }
  });

  test.each(Object.entries(demoFaces))('of the demo company, %s, is within 2 to 6 KB', (_, face) => {
    expect(readLook(face)).toBeDefined();
    expect(face.length).toBeLessThanOrEqual(200);
    const bytes = Buffer.byteLength(portraitSvg(face));
    expect(bytes).toBeGreaterThan(2 * 1024);
    expect(bytes).toBeLessThan(6 * 1024);
  });
});

test('portraits side by side share no id, and refer only to their own', () => {
  const faces = seeds.map(portraitSvg);
  const ids = faces.map((svg) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  expect(new Set(ids.flat()).size).toBe(ids.flat().length);
  for (const [index, svg] of faces.entries()) {
    for (const [, id] of svg.matchAll(/(?:href="|url\()#([^")]+)/g)) expect(ids[index]).toContain(id);
  }
});
