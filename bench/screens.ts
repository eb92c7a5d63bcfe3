// From a deal that a machine sends to every screen that shows it, through the real server and real sockets.

import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, get, request } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeDb, openDb } from '#db/open.ts';
import { demoCast } from '#db/seeds/demo-office.ts';
import { buildSite } from '#src/runtime/build-site.ts';
import { demoStory } from '#src/runtime/demo-story.ts';
import type { App } from '#src/usecases/app.ts';
import { recordFacts } from '#src/usecases/record-fact.ts';
import { createToken } from '#src/usecases/tokens.ts';
import { FOLDER, type Line, line, percentile } from './table.ts';

const MAIN = fileURLToPath(new URL('../src/runtime/main.ts', import.meta.url));
const WINS_PER_SECOND = 50;
const SECONDS = 8;

export async function benchScreens(): Promise<Line[]> {
  await buildSite('silent');
  return [...(await measure(50)), ...(await measure(200))];
}

async function measure(screens: number): Promise<Line[]> {
  const path = join(FOLDER, `screens-${screens}.db`);
  const token = makeOffice(path);
  const { server, url } = await serve(path);
  try {
    const seen = new Map<string, number[]>();
    const closers = await Promise.all(Array.from({ length: screens }, () => watch(url, seen)));
    const sent = await sendWins(url, token);
    await wait(1500);
    for (const close of closers) close();
    return report(screens, sent, seen);
  } finally {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
  }
}

function report(screens: number, sent: Map<string, number>, seen: Map<string, number[]>): Line[] {
  const delays = [...sent].flatMap(([deal, at]) => (seen.get(deal) ?? []).map((seenAt) => seenAt - at));
  const lost = sent.size * screens - delays.length;
  const aim = screens === 200 ? 'p99 under 50 ms, none lost' : '';
  const figure = `p50 ${percentile(delays, 0.5).toFixed(1)} ms · p99 ${percentile(delays, 0.99).toFixed(1)} ms`;
  return [
    line(`deal to screen, ${screens} streams, ${WINS_PER_SECOND} wins/s`, `${figure} · ${lost} lost`, aim),
  ];
}

function makeOffice(path: string): string {
  const db = openDb(path);
  const app: App = { db, now: Date.now, ring: () => {}, build: 'bench' };
  recordFacts(app, demoStory(Date.now()).facts);
  const { token } = createToken(app, { kind: 'terminal' }, 'bench');
  closeDb(db);
  return token;
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

/** Notes when each deal's key first arrives on this stream; the frames themselves are not parsed. */
function watch(url: string, seen: Map<string, number[]>): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const asked = get(`${url}/live/board`, { agent: new Agent() }, (response) => {
      const mine = new Set<string>();
      let tail = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        const at = performance.now();
        for (const [, deal = ''] of (tail + chunk).matchAll(/"key":"deal_won\/(bench-\d+)"/g)) {
          if (mine.has(deal)) continue;
          mine.add(deal);
          seen.set(deal, [...(seen.get(deal) ?? []), at]);
        }
        tail = chunk.slice(-64);
      });
      response.on('error', () => {});
      resolve(() => asked.destroy());
    });
    asked.once('error', reject);
  });
}

async function sendWins(url: string, token: string): Promise<Map<string, number>> {
  const sent = new Map<string, number>();
  const agent = new Agent({ keepAlive: true });
  const startedAt = performance.now();
  const answers: Promise<void>[] = [];
  for (let number = 0; number < WINS_PER_SECOND * SECONDS; number += 1) {
    await wait(startedAt + (number * 1000) / WINS_PER_SECOND - performance.now());
    const deal = `bench-${number}`;
    sent.set(deal, performance.now());
    answers.push(post(url, token, agent, deal, number));
  }
  await Promise.all(answers);
  agent.destroy();
  return sent;
}

function post(url: string, token: string, agent: Agent, deal: string, number: number): Promise<void> {
  const owners = demoCast.filter((member) => member.craft === 'sales')[number % 7]?.name ?? '';
  const won = new Date().toISOString();
  const fields = { deal, customer: `Customer ${number}`, owners, amount: 12_000, won, stage: 'won' };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/api/v1/facts`, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () =>
        response.statusCode === 201
          ? resolve()
          : reject(new Error(`The server answered ${response.statusCode}.`)),
      );
    });
    asked.once('error', reject);
    asked.end(JSON.stringify({ key: deal, kind: 'deal', ...fields }));
  });
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
