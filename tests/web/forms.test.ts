// Forms of the built site, sent by those who should not send them, twice at once, and with what no page of ours wrote.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCast } from '#db/seeds/demo-office.ts';
import { addAccount } from '#src/usecases/accounts.ts';
import { ringWin } from '#src/usecases/ring-win.ts';
import { hangScreen } from '#tests/support/screens.ts';
import { type SignedIn, signIn } from '#tests/support/sign-in.ts';
import { openSite, type TestSite } from '#tests/support/site.ts';

const OWNER = demoCast.find(({ craft }) => craft === 'sales')?.name ?? '';
const STRANGER = demoCast.filter(({ craft }) => craft === 'sales').at(-1)?.name ?? '';
let site: TestSite;
let owner: SignedIn;
let callers: Record<string, Record<string, string>>;
beforeAll(async () => {
  site = await openSite();
  const { app, url } = site;
  owner = await signIn(app, url, { role: 'member', person: OWNER });
  const coach = await signIn(app, url, { role: 'coach' });
  const stranger = await signIn(app, url, { role: 'member', person: STRANGER });
  const viewer = await signIn(app, url, { role: 'viewer' });
  callers = {
    coach: { cookie: coach.cookie },
    stranger: { cookie: stranger.cookie },
    viewer: { cookie: viewer.cookie },
    screen: { cookie: `assist-screen=${hangScreen(app).token}` },
    visitor: {},
    nobody: { 'x-forwarded-for': '203.0.113.4' },
  };
});
afterAll(() => site.stop());

const post = (who: string, path: string, fields: Record<string, string>) =>
  fetch(site.url + path, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin', ...callers[who] },
  });
const count = (table: string) =>
  (site.app.db.$client.prepare(`SELECT count(*) AS rows FROM ${table}`).get() as { rows: number }).rows;

/** A ring of the owner's that waits. */
function ring(once: string): number {
  const actor = {
    kind: 'account',
    account: owner.account,
    name: OWNER,
    role: 'member',
    person: OWNER,
  } as const;
  const rung = { once, deal: null, customer: once, amount: '500', owners: [], helped: [], isAnother: true };
  const rang = ringWin(site.app, actor, rung);
  return 'id' in rang ? rang.id : 0;
}

describe('what is somebody else’s', () => {
  const others = ['stranger', 'viewer', 'screen', 'visitor', 'nobody'];

  it.for(others)('is not changed by %s', async (who) => {
    const session = site.app.db.$client
      .prepare('SELECT id FROM sessions WHERE user_id = ?')
      .pluck()
      .get(owner.account) as string;
    const id = ring(`ring-of-the-owner-${who}`);
    const tables = ['facts', 'sessions', 'people', 'choices', 'pictures', 'accounts', 'screens'];
    const rows = tables.map(count);
    const acts: [string, Record<string, string>][] = [
      [`/bell/rings/${id}`, { act: 'undo' }],
      ['/me/account', { act: 'end', session }],
      ['/wins/BW-0001', { act: 'named', asset: 'pricing-guide', on: '2026-06-01', once: `named-by-${who}` }],
      [
        '/wins/BW-0001',
        { act: 'claimed', asset: 'pricing-guide', on: '2026-06-01', once: `claim-by-${who}` },
      ],
      ['/setup/demo', { act: 'remove' }],
      ['/setup', { act: 'demo' }],
      ['/setup/office', { act: 'save', name: 'Mine now', timezone: 'UTC', currency: 'EUR', locale: 'en' }],
      [
        '/setup/coach',
        { act: 'save', name: 'Me', email: 'me@x.example', password: 'four lamps over harbour' },
      ],
      [`/coach/people/${encodeURIComponent(OWNER)}/erasure`, { act: 'erase', name: OWNER }],
    ];
    for (const [path, fields] of acts) {
      const { status, headers } = await post(who, path, fields);
      // Setup is over: it sends everybody on and does nothing.
      const isOver = status === 303 && /^\/(setup|signin|coach)?/.test(headers.get('location') ?? '');
      if (!isOver) expect([401, 403, 404, 409], `${path} ${fields['act']}`).toContain(status);
    }
    expect(tables.map(count)).toEqual(rows);
    expect(site.app.db.$client.prepare('SELECT state FROM deck WHERE id = ?').pluck().get(id)).toBe(
      'waiting',
    );
  });
});

describe('a form sent twenty times at once', () => {
  const twenty = async (who: string, path: string, fields: Record<string, string>) =>
    Promise.all(Array.from({ length: 20 }, () => post(who, path, fields)));

  it('makes one account, and every answer is a link that the last one of them opens', async () => {
    const before = count('accounts');
    const person = demoCast.find(({ name }) => name !== OWNER && name !== STRANGER && !hasAccount(name));
    const path = `/coach/people/${encodeURIComponent(person?.name ?? '')}`;
    const answers = await twenty('coach', path, { act: 'invite', email: 'new@x.example', role: 'member' });
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(await answers[0]?.text()).toContain('/join/');
    expect(count('accounts')).toBe(before + 1);
  });

  it('saves settings and choices once, and complains of nobody else', async () => {
    const seenOn = async (who: string, path: string) => {
      const page = await fetch(site.url + path, { headers: callers[who] ?? {} });
      return /name="seen" value="(\d+)"/.exec(await page.text())?.[1] ?? '';
    };
    const office = { act: 'save', name: 'Twice', locale: 'en-GB', keep: '0', purpose: 'Because.' };
    const hidden = { act: 'save', 'shown-as': 'alias', alias: 'The Heron', hide: 'screens' };
    for (const [who, path, fields] of [
      ['coach', '/coach/settings', office],
      ['stranger', '/me/privacy', hidden],
    ] as const) {
      const answers = await twenty(who, path, { ...fields, seen: await seenOn(who, path) });
      expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(303));
    }
    const old = await post('coach', '/coach/settings', { ...office, name: 'Thrice', seen: '0' });
    expect(old.status).toBe(409);
  });

  it('makes one token, and says so to the others', async () => {
    const before = count('tokens');
    const answers = await twenty('coach', '/coach/settings', { act: 'make-token', 'token-name': 'the CRM' });
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(409)]);
    expect(count('tokens')).toBe(before + 1);
  });
});

const hasAccount = (person: string) =>
  site.app.db.$client.prepare('SELECT 1 FROM accounts WHERE person = ?').get(person) !== undefined;

describe('a notice that somebody else wrote', () => {
  const seen = async (notice: unknown) => {
    const value = Buffer.from(JSON.stringify(notice)).toString('base64url');
    const cookie = `${callers['coach']?.['cookie']}; assist-notice=${value}`;
    const answer = await fetch(`${site.url}/coach/people`, { headers: { cookie } });
    return { status: answer.status, text: await answer.text() };
  };

  it('breaks no page, and its button leads nowhere else', async () => {
    for (const undo of [
      { act: 'a', at: '/coach', fields: null },
      { act: 'a', at: '/\\evil.example', fields: {} },
      { act: 'a', at: '//evil.example', fields: {} },
      { act: 'a', at: '/coach', fields: { a: { b: 1 } } },
    ]) {
      const { status, text } = await seen({ say: '<script>1</script> read me', undo });
      expect([status, text.includes('read me')]).toEqual([200, true]);
      expect(text).not.toMatch(/evil\.example|<script>1/);
    }
    const ours = { act: 'undo', at: '/coach/deals/BW-0001', fields: { fact: '7' } };
    expect((await seen({ say: 'Saved.', undo: ours })).text).toContain('action="/coach/deals/BW-0001"');
  });
});

it('an invitation of another role is no second account for the same person', async () => {
  const person =
    demoCast.find(({ name }) => name !== OWNER && name !== STRANGER && !hasAccount(name))?.name ?? '';
  addAccount(
    site.app,
    { kind: 'terminal' },
    { email: 'once@x.example', name: person, role: 'member', person },
  );
  const fields = { act: 'invite', email: 'once@x.example', role: 'coach' };
  expect((await post('coach', `/coach/people/${encodeURIComponent(person)}`, fields)).status).toBe(409);
});
