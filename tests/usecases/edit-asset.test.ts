// The coach's edits of an asset: its makers move points, a retired one keeps its past and is suggested no more.

import { expect, test } from 'vitest';
import { assetDesk, listAssets } from '#src/usecases/asset-desk.ts';
import { recentChanges } from '#src/usecases/changes.ts';
import { assetChoices } from '#src/usecases/deal-desk.ts';
import { amendAsset, makeAsset, retireAsset } from '#src/usecases/edit-asset.ts';
import { takeBack } from '#src/usecases/take-back.ts';
import { COACH, MAYA, newOnce, openDesk, pointsOf } from './deal-editing.ts';

const FORM = { title: 'Étude de cas', kind: 'Case study', url: '', published: '', makers: [] };

test('new makers take over the points of every win it helped', () => {
  const office = openDesk();
  const { form, seen } = assetDesk(office.app, COACH, 'webinar');
  const makers = [
    { person: 'noor', share: '3/5' },
    { person: 'zoe', share: '2/5' },
  ];
  const editing = { once: newOnce(), seen, reason: 'They made it together' };
  expect(amendAsset(office.app, COACH, 'webinar', { ...form, makers }, editing).says).toBe(
    'Noor −40, Zoë +40.',
  );
  expect(pointsOf(office)).toEqual({ maya: 100, noor: 60, zoe: 40 });
  const late = { ...editing, once: newOnce() };
  expect(() => amendAsset(office.app, COACH, 'webinar', form, late)).toThrow(
    /changed while you were writing/,
  );
});

test('a retired asset keeps its points, is no longer suggested, and can be brought back', () => {
  const office = openDesk();
  const before = pointsOf(office);
  const { seen } = assetDesk(office.app, COACH, 'webinar');
  const changed = retireAsset(office.app, COACH, 'webinar', true, { once: newOnce(), seen, reason: 'Old' });
  expect(pointsOf(office)).toEqual(before);
  expect(assetChoices(office.app).map(({ key }) => key)).toEqual(['deck']);
  expect(listAssets(office.app, COACH, '').retired).toMatchObject([{ key: 'webinar', wins: 1, points: 100 }]);
  takeBack(office.app, COACH, changed.fact);
  expect(assetChoices(office.app)).toHaveLength(2);
});

test('a new asset that is taken back is retired, and Recent changes offers just that', () => {
  const office = openDesk();
  const { key, fact } = makeAsset(office.app, COACH, FORM, newOnce());
  const ofKey = { who: '', thing: `asset_set:${key}`, kind: '' };
  expect(recentChanges(office.app, COACH, null, ofKey).lines[0]?.undo).toBe(true);
  takeBack(office.app, COACH, fact, 'Made twice');
  expect(listAssets(office.app, COACH, '').retired).toMatchObject([{ key }]);
  expect(recentChanges(office.app, COACH, null, ofKey).lines[0]?.say).toContain('“Made twice”');
});

test('a new asset gets a key of its title, once, and another where that is taken', () => {
  const office = openDesk();
  const once = newOnce();
  const { key } = makeAsset(office.app, COACH, FORM, once);
  expect(key).toBe('etude-de-cas');
  expect(makeAsset(office.app, COACH, FORM, once)).toMatchObject({ key, isNew: false });
  expect(makeAsset(office.app, COACH, FORM, newOnce()).key).toMatch(/^etude-de-cas-/);
  expect(makeAsset(office.app, COACH, { ...FORM, title: '🎉' }, newOnce()).key).toMatch(/^asset-/);
});

test('a title, a kind and a link are looked at, each at its place; and only a coach edits', () => {
  const office = openDesk();
  const wrong = { ...FORM, title: '\u200b', kind: '!!', url: 'javascript:alert(1)' };
  try {
    makeAsset(office.app, COACH, wrong, newOnce());
  } catch (refusal) {
    expect(refusal).toMatchObject({
      problems: [{ field: 'title' }, { field: 'kind' }, { field: 'url' }],
    });
  }
  expect(() => makeAsset(office.app, COACH, wrong, newOnce())).toThrow(/3 fields/);
  expect(() => makeAsset(office.app, MAYA, FORM, newOnce())).toThrow(/may not/);
});

test('a search finds makers and titles without accents', () => {
  const office = openDesk();
  expect(listAssets(office.app, COACH, 'ZOE van').groups.map(({ kind }) => kind)).toEqual(['Deck']);
});
