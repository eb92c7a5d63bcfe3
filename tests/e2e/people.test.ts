// People and teams in a real browser: moves without scripts, hostile names on a phone, links shown once, pictures.

import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPictureHashes } from '#db/queries/pictures.ts';
import { keyPath } from '#src/domain/key-path.ts';
import { recordFact } from '#src/usecases/record-fact.ts';
import { axe } from '../support/axe.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { signIn } from '../support/sign-in.ts';
import { openSite, type TestSite } from '../support/site.ts';

let site: TestSite;
let browser: TestBrowser;
let coach: Awaited<ReturnType<typeof signIn>>;

const LONG = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3).slice(0, 100);
const HOSTILE: [key: string, name: string][] = [
  ['a/b c?#%', 'شيماء عبد الله'],
  ['maya@brightwater:7', 'Maya Brightwater'],
  ['paste', 'Pasta Paste'],
  ['ключ.html', 'Ключ'],
  ['k'.repeat(200), LONG],
  ['emoji', '👩🏽‍🚀🇳🇱👨‍👩‍👧‍👦'],
  ['combining', `Z${'\u0301'.repeat(30)}oe`],
];

beforeAll(async () => {
  site = await openSite();
  coach = await signIn(site.app, site.url, { role: 'coach' });
  for (const [person, name] of HOSTILE) {
    recordFact(site.app, {
      kind: 'person_set',
      key: `hostile/${person}`,
      source: 'seed',
      occurredAt: site.app.now(),
      person: { person, name, craft: 'sales', team: LONG, title: LONG, email: '', face: person },
    });
  }
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('a move is a sentence that works without scripts, says what it means, and can be undone', async () => {
  const { page, leave } = await browser.visit(`${site.url}/coach/people`, {
    ...coach.options,
    javaScriptEnabled: false,
  });
  await page.getByRole('link', { name: 'Amara Nwosu', exact: true }).click();
  await page.getByLabel('From', { exact: true }).fill('2026-11-02');
  await page.getByLabel('on, Amara plays for').selectOption('Summit');
  await page.getByRole('button', { name: 'Move Amara' }).click();
  await expect
    .poll(() => page.locator('[data-notice]').textContent())
    .toContain('Amara Nwosu plays for Summit');
  expect(await page.getByRole('region', { name: 'Summit' }).textContent()).toContain('Amara Nwosu');
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await page.getByRole('region', { name: 'Kestrel' }).textContent()).toContain('Amara Nwosu');
  await leave();
}, 60_000);

test('the second of two coaches is told, and keeps what was typed', async () => {
  const address = `${site.url}/coach/people/${encodeURIComponent('Felix Brandt')}`;
  const first = await browser.visit(address, coach.options);
  const second = await browser.visit(address, coach.options);
  await first.page.getByLabel('What they do').fill('Lead of sales');
  await first.page.getByRole('button', { name: 'Keep this' }).click();
  await first.page.waitForLoadState();
  await second.page.getByLabel('What they do').fill('Executive');
  await second.page.getByRole('button', { name: 'Keep this' }).click();
  await second.page.getByText('Somebody changed Felix Brandt').waitFor();
  expect(await second.page.getByLabel('What they do').inputValue()).toBe('Executive');
  await second.page.getByText('It says now: Lead of sales').waitFor();
  // The browser reports the refusal's status; that is what it is for.
  second.problems.splice(0);
  await second.page.getByRole('button', { name: 'Keep this' }).click();
  await expect.poll(() => second.page.getByLabel('What they do').inputValue()).toBe('Executive');
  await expect.poll(() => second.page.getByText('It says now').count()).toBe(0);
  await first.leave();
  await second.leave();
}, 60_000);

test.each(HOSTILE)('%j has its four pages', async (key, name) => {
  const at = keyPath('/coach/people', key);
  const byHand = `/people/${encodeURIComponent(key)}`;
  for (const path of [keyPath('/people', key), byHand, at, `${at}/erasure`, `${at}/file.json`]) {
    const answer = await fetch(site.url + path, { headers: { cookie: coach.cookie } });
    expect([path, answer.status]).toEqual([path, 200]);
    expect(await answer.text()).toContain(name);
  }
});

test.each([390, 1366])(
  'names of any kind fit %i px, and axe finds nothing',
  async (width) => {
    const options = { ...coach.options, viewport: { width, height: 844 } };
    const paths = [
      '/coach/people',
      `/coach/people?open=${encodeURIComponent('k'.repeat(200))}`,
      ...HOSTILE.map(([key]) => keyPath('/coach/people', key)),
      '/coach/people/new',
    ];
    for (const path of paths) {
      const { page, leave } = await browser.visit(site.url + path, options);
      expect(await page.locator('h1').count(), path).toBe(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
        width,
      );
      expect(await axe(page), path).toEqual([]);
      await leave();
    }
  },
  120_000,
);

test('an invitation link is shown once, and what is open of it stands in the row', async () => {
  const path = `/coach/people/${encodeURIComponent('Zoë van Dijk')}`;
  const { page, leave } = await browser.visit(site.url + path, coach.options);
  await page.getByLabel('E-mail to sign in with').fill('zoe@brightwater.example');
  await page.getByRole('button', { name: 'Make an invitation link' }).click();
  const link = page.getByLabel('The link');
  expect(await link.inputValue()).toMatch(/^http:\/\/.+\/join\/[\w-]{32}$/);
  await page.goto(site.url + path);
  expect(await link.count()).toBe(0);
  await page.goto(`${site.url}/coach/people`);
  await page.getByText('Invited, 72 h left').waitFor();
  await leave();
}, 60_000);

test('a picture is taken, shown everywhere, and refused in a sentence when it is none', async () => {
  const name = 'Maya Okafor';
  const member = await signIn(site.app, site.url, { role: 'member', person: name, name });
  const { page, problems, leave } = await browser.visit(`${site.url}/me/picture`, member.options);
  const send = async (file: string, buffer: Buffer) => {
    await page.getByLabel('JPEG, PNG or WebP').setInputFiles({ name: file, mimeType: 'image/png', buffer });
    await page.getByRole('button', { name: 'Use this picture' }).click();
  };
  await send('me.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await page.getByText('That is an SVG').waitFor();
  problems.splice(0);
  await send(
    'me.png',
    await sharp({ create: { width: 90, height: 60, channels: 3, background: '#c40' } })
      .png()
      .toBuffer(),
  );
  await page.getByText('That is the face now').waitFor();
  const src = await page.locator('main img').getAttribute('src');
  expect(src).toMatch(/^\/faces\/pictures\/[0-9a-f]{64}\.webp$/);
  const face = `picture-${readPictureHashes(site.app.db).get(name)}`;
  for (const path of ['/', `/people/${encodeURIComponent(name)}`, '/coach/people'])
    expect(
      await (await fetch(site.url + path, { headers: { cookie: coach.cookie } })).text(),
      path,
    ).toContain(src);
  const drawn = await fetch(`${site.url}/faces/${encodeURIComponent(face)}.svg`);
  expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/webp']);
  await expect(axe(page)).resolves.toEqual([]);
  await page.goto(`${site.url}/tv`);
  await expect
    .poll(() => page.evaluate(() => [...document.images].filter((one) => one.naturalWidth === 256).length))
    .toBeGreaterThan(0);
  await leave();
}, 60_000);
