// A win's picture for the chat over the wire: kept by its content, drawn with people's own pictures, closed to others.

import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setPicture } from '#src/usecases/pictures.ts';
import { COACH, hangScreen } from '#tests/support/screens.ts';
import { signIn } from '#tests/support/sign-in.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

let site: TestSite;
let cookie: string;
beforeAll(async () => {
  site = await openSite();
  cookie = (await signIn(site.app, site.url, { role: 'member', person: 'Maya Okafor' })).cookie;
});
afterAll(() => site.stop());

const ask = (path: string, headers: Record<string, string> = { cookie }) =>
  fetch(site.url + path, { headers, redirect: 'manual' });
const AFAR = { 'x-forwarded-for': '203.0.113.4' };

/** The closer of the demo's first win. */
const CLOSER = 'Felix Brandt';

describe('the picture of a win', () => {
  it('is 1200 by 630, asked for again by its content and not sent twice', async () => {
    const first = await ask('/wins/BW-0001/share.png');
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const png = Buffer.from(await first.arrayBuffer());
    expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 630 });
    const tag = first.headers.get('etag') ?? '';
    const again = await ask('/wins/BW-0001/share.png', { cookie, 'if-none-match': `W/${tag}` });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
    // The same for whoever asks, and another once somebody looks otherwise.
    const coach = await signIn(site.app, site.url, { role: 'coach' });
    expect((await ask('/wins/BW-0001/share.png', { cookie: coach.cookie })).headers.get('etag')).toBe(tag);
    const red = sharp({ create: { width: 300, height: 300, channels: 3, background: '#e00000' } });
    await setPicture(site.app, COACH, CLOSER, await red.png().toBuffer());
    const other = await ask('/wins/BW-0001/share.png', { cookie, 'if-none-match': tag });
    expect(other.status).toBe(200);
    expect(await countRed(Buffer.from(await other.arrayBuffer()))).toBeGreaterThan(10_000);
    expect(await countRed(png)).toBeLessThan(100);
  });

  it('is closed to strangers and screens, and not there for what is no win', async () => {
    const { token } = hangScreen(site.app);
    expect((await ask('/wins/BW-0001/share.png', AFAR)).status).toBe(303);
    expect((await ask('/wins/BW-0001/share.png', { ...AFAR, cookie: `assist-screen=${token}` })).status).toBe(
      403,
    );
    expect((await ask('/wins/never/share.png')).status).toBe(404);
    expect((await ask('/wins/BW-open-1/share.png')).status).toBe(404);
  });

  it('stands on the win’s page with the same in words, and can be kept without scripts', async () => {
    const html = await (await ask('/wins/BW-0001')).text();
    expect(html).toMatch(
      /<img src="\/wins\/BW-0001\/share\.png" alt="Moravia Utilities, €34,000, won together/,
    );
    expect(html).toMatch(
      /<a class="button" href="\/wins\/BW-0001\/share\.png" download="Moravia-Utilities\.png"/,
    );
    expect(html).toContain(`<meta property="og:image" content="http://localhost:`);
  });
});

async function countRed(png: Buffer): Promise<number> {
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += 3)
    if ((data[at] ?? 0) > 180 && (data[at + 1] ?? 0) < 30 && (data[at + 2] ?? 0) < 30) count += 1;
  return count;
}
