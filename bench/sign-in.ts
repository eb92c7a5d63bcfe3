// Two hundred people sign in at once while fifty screens follow the board: what the screens notice of it.

import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, get, request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeDb, openDb } from '#db/open.ts';
import { saveAccount } from '#db/queries/accounts.ts';
import { buildSite } from '#src/runtime/build-site.ts';
import { demoStory } from '#src/runtime/demo-story.ts';
import type { App } from '#src/usecases/app.ts';
import { hashPassword } from '#src/usecases/passwords.ts';
import { recordFacts } from '#src/usecases/record-fact.ts';
import { FOLDER, type Line, line, percentile } from './table.ts';

const MAIN = fileURLToPath(new URL('../src/runtime/main.ts', import.meta.url));
const PEOPLE = 200;
const SCREENS = 50;
const IDLE_MS = 4000;
const PROBE_MS = 20;
const PASSWORD = 'four lamps over harbour';
const emailOf = (number: number) => `person-${number}@brightwater.example`;

/** The answer of `/healthz` reads the database on the same event loop that writes every frame. */
export async function benchSignIn(): Promise<Line[]> {
  await buildSite('silent');
  const path = join(FOLDER, 'sign-in.db');
  await makeOffice(path);
  const { server, url } = await serve(path);
  try {
    const [viewer = ''] = (await signIn(url, 0)).cookies;
    const closers = await Promise.all(Array.from({ length: SCREENS }, () => follow(url, viewer)));
    const idle = await probeUntil(url, wait(IDLE_MS));
    const startedAt = performance.now();
    const all = Promise.all(Array.from({ length: PEOPLE }, (_, number) => signIn(url, number)));
    const busy = await probeUntil(url, all);
    const seconds = (performance.now() - startedAt) / 1000;
    const came = (await all).filter(({ status }) => status === 303).length;
    for (const close of closers) close();
    return report(idle, busy, came, seconds);
  } finally {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
  }
}

function report(idle: number[], busy: number[], came: number, seconds: number): Line[] {
  const show = (took: number[]) =>
    `p50 ${percentile(took, 0.5).toFixed(1)} ms · p99 ${percentile(took, 0.99).toFixed(1)} ms`;
  const ratio = percentile(busy, 0.99) / percentile(idle, 0.99);
  return [
    line(`answer on the loop of ${SCREENS} streams, idle`, show(idle)),
    line(`the same while ${PEOPLE} people sign in at once`, show(busy), 'p99 under 50 ms'),
    line('p99 while signing in ÷ idle', `${ratio.toFixed(1)} ×`),
    line('signed in', `${came} of ${PEOPLE} in ${seconds.toFixed(1)} s`, 'all'),
  ];
}

/** How long each probe took, one every few milliseconds, until `done`. */
async function probeUntil(url: string, done: Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  let isDone = false;
  const stop = () => {
    isDone = true;
  };
  done.then(stop, stop);
  const agent = new Agent({ keepAlive: true });
  while (!isDone) {
    const startedAt = performance.now();
    await new Promise<void>((resolve, reject) => {
      const asked = get(`${url}/healthz`, { agent }, (response) => {
        response.resume();
        response.once('end', resolve);
      });
      asked.once('error', reject);
    });
    took.push(performance.now() - startedAt);
    await wait(PROBE_MS);
  }
  agent.destroy();
  return took;
}

// Everybody sits at home: what comes from one address is limited.
function signIn(url: string, number: number): Promise<{ status: number; cookies: string[] }> {
  const body = new URLSearchParams({ act: 'in', email: emailOf(number), password: PASSWORD }).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': body.length,
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': `203.0.113.${number}`,
  };
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/signin`, { method: 'POST', headers }, (response) => {
      response.resume();
      const cookies = (response.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';', 1)[0] ?? '');
      response.once('end', () => resolve({ status: response.statusCode ?? 0, cookies }));
    });
    asked.once('error', reject);
    asked.end(body);
  });
}

function follow(url: string, cookie: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const asked = get(`${url}/live/board`, { agent: new Agent(), headers: { cookie } }, (response) => {
      if (response.statusCode !== 200)
        return reject(new Error(`The stream answered ${response.statusCode}.`));
      response.on('error', () => {});
      response.resume();
      resolve(() => asked.destroy());
    });
    asked.once('error', reject);
  });
}

async function makeOffice(path: string): Promise<void> {
  const db = openDb(path);
  const app: App = { db, now: Date.now, ring: () => {}, build: 'bench' };
  recordFacts(app, demoStory(Date.now()).facts);
  const passwordHash = await hashPassword(PASSWORD);
  const fresh = {
    passwordHash,
    role: 'member',
    person: null,
    createdAt: 0,
    disabledAt: null,
    changed: 1,
  } as const;
  for (let number = 0; number < PEOPLE; number += 1)
    saveAccount(db, { id: `bench-${number}`, email: emailOf(number), name: `Person ${number}`, ...fresh });
  closeDb(db);
}

async function serve(path: string): Promise<{ server: ChildProcess; url: string }> {
  const env = { ...process.env, ASSIST_DB: path, PORT: '0', HOST: '127.0.0.1', PUBLIC_URL: '' };
  const server = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const url = await new Promise<string>((resolve, reject) => {
    server.once('exit', () => reject(new Error('The server stopped before it answered.')));
    let said = '';
    server.stdout?.on('data', (chunk) => {
      said += chunk;
      const found = /https?:\/\/[\w.:]+/.exec(said);
      if (found) resolve(found[0].replace('localhost', '127.0.0.1'));
    });
  });
  return { server, url };
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
