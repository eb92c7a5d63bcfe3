// Both pictures on a month of a real company: many touches to a deal, several makers to an asset.

import { expect, vi } from 'vitest';
import type { HelpedScene } from '#src/domain/television/helped-scene.ts';
import type { PathScene } from '#src/domain/television/path-scene.ts';
import { sceneContent } from '#src/usecases/scenes.ts';
import { GTX, PIPELINE } from '../support/gtx.ts';
import { makeOffice } from '../support/office.ts';
import { testOnSharedFiles } from '../support/shared-files.ts';
import { bring } from './import-desk.ts';

vi.setConfig({ testTimeout: 120_000 });
const FILES = ['rules.json', 'people.csv', 'assets.csv', 'touches.csv'].map(
  (name) => `crm_sales_joint/${name}`,
);

testOnSharedFiles(
  'the wall in December 2017 of crm_sales',
  [...FILES, 'crm_sales/sales_pipeline.csv'],
  async (...texts) => {
    const [rules = '', people = '', assets = '', touches = '', pipeline = ''] = texts;
    const office = makeOffice(JSON.parse(rules), GTX);
    office.setNow(Date.parse('2017-12-29T15:00:00Z'));
    const wins = linesOf(pipeline, (line) => /,Won,.*,2017-12-/.test(line));
    const keys = new Set(wins.split('\n').map((line) => line.split(',')[0]));
    await bring(office, 'people', people);
    await bring(office, 'assets', assets);
    await bring(office, 'deals', wins, { map: PIPELINE });
    await bring(
      office,
      'touches',
      linesOf(touches, (line) => keys.has(line.split(',')[1])),
    );

    const place = { language: 'en', locale: 'en-US', timezone: GTX.timezone } as const;
    const shown = new Set<string>();
    for (let minute = 0; minute < 6; minute += 2) {
      office.setNow(Date.parse('2017-12-29T15:00:00Z') + minute * 60_000);
      const path = sceneContent(office.app, place, 'path') as PathScene;
      shown.add(path.title);
      expect(path.stations.length).toBeGreaterThanOrEqual(3);
      expect(path.stations.length).toBeLessThanOrEqual(5);
      expect(path.stations.at(-1)?.kind).toBe('won');
      expect(path.stations.filter(({ names, on, says }) => !names || !on || !says)).toEqual([]);
      expect(path.stations.filter(({ role }) => role.includes('opened')).length).toBeGreaterThan(0);
    }
    expect(shown.size).toBeGreaterThan(1);

    const helped = sceneContent(office.app, place, 'helped') as HelpedScene;
    expect(helped.wins).toHaveLength(4);
    expect(helped.assets).toHaveLength(6);
    expect(helped.title).toMatch(/helped in .*December’s/);
    for (const { key, points } of helped.wins) {
      const own = helped.links.filter(({ to }) => to === key);
      expect(own.reduce((sum, link) => sum + link.points, 0)).toBe(points);
    }
  },
);

function linesOf(text: string, isKept: (line: string) => boolean): string {
  const [header = '', ...lines] = text.split(/\r?\n/);
  return [header, ...lines.filter(isKept)].join('\n');
}
