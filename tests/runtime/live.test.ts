// The built site with a real office: facts from this process and from others reach every screen, and none is lost.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeChance } from '#src/runtime/chance.ts';
import { winAgain } from '#src/runtime/demo.ts';
import { listenTo } from '#tests/support/events.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';
import { PROJECT } from '#tests/support/sources.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.stop());

const board = () => `${site.url}/live/board`;
const chance = makeChance(7);

describe('the live board', () => {
  it('shows a win to two screens at once', async () => {
    const screens = await Promise.all([listenTo(board()), listenTo(board())]);
    const before = await Promise.all(screens.map((tv) => tv.next('frame')));
    winAgain(site.app, chance);
    for (const tv of screens) {
      const { data, id } = await tv.next('frame');
      expect(data.wins).toBe(Number(before[0]?.data.wins) + 1);
      expect(data.moments).toContainEqual(expect.objectContaining({ kind: 'deal_won' }));
      expect(id).toBe(`${data.epoch}-${data.fact}`);
      tv.leave();
    }
  });

  it('brings a screen that was away exactly what it missed, by either way of saying where it was', async () => {
    const tv = await listenTo(board());
    const { id } = await tv.next('frame');
    tv.leave();
    winAgain(site.app, chance);
    winAgain(site.app, chance);
    const back = await listenTo(board(), { 'last-event-id': String(id) });
    const other = await listenTo(`${board()}?after=${id}`);
    const missed = (await back.next('frame')).data.moments as { kind: string; number: number }[];
    expect(missed.filter(({ kind }) => kind === 'deal_won')).toHaveLength(2);
    expect((await other.next('frame')).data.moments).toEqual(missed);
    back.leave();
    other.leave();
  });

  it('hears what another process has recorded, within a second', async () => {
    const tv = await listenTo(board());
    await tv.next('frame');
    const cli = join(PROJECT, 'src/runtime/cli.ts');
    const env = { ...process.env, ASSIST_DB: site.databasePath };
    execFileSync(process.execPath, [cli, 'goal', '777000'], { env, stdio: 'pipe' });
    const askedAt = performance.now();
    expect((await tv.next('frame')).data.goal).toMatchObject({
      targetText: expect.stringContaining('777'),
    });
    expect(performance.now() - askedAt).toBeLessThan(1000);
    tv.leave();
  });
});
