// Our half of the server on a real socket, around an office in memory and a page that the test makes up.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sayTrouble } from '#db/trouble.ts';
import type { Log } from '#src/runtime/log.ts';
import { makePainter } from '#src/runtime/painter.ts';
import { listen } from '#src/runtime/server-listen.ts';
import { readStaticFiles } from '#src/runtime/static-files.ts';
import { makeStreams } from '#src/runtime/stream.ts';
import { boardFrame } from '#src/usecases/board.ts';
import { createToken } from '#src/usecases/tokens.ts';
import { readViews } from '#src/usecases/watchers.ts';
import { makeFront } from '#src/web/front.ts';
import { makeOffice, type TestOffice } from './office.ts';

export const PUBLIC_URL = 'https://assist.example.com';

export type TestFront = TestOffice & {
  url: string;
  port: number;
  token: string;
  log: string[];
  stop: () => Promise<void>;
};

/** The site's files: a script with a hashed name, a long text, and a short one. */
const FILES = {
  '_astro/tv.abc.js': 'go();\n'.repeat(500),
  'long.txt': 'win '.repeat(1000),
  'short.txt': 'win',
};

export async function openFront(
  pages: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void = (_, response) => {
    response.end('a page');
  },
): Promise<TestFront> {
  const office = makeOffice();
  const folder = mkdtempSync(join(tmpdir(), 'assist-files-'));
  mkdirSync(join(folder, '_astro'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  const log: string[] = [];
  const { app } = office;
  const streams = makeStreams({
    frameAfter: (fact) => boardFrame(app, fact),
    views: (watchers) => readViews(app, watchers),
    onSeen: () => {},
    listen: () => () => {},
    now: app.now,
    build: app.build,
  });
  const painter = makePainter();
  const writeLog: Log = (line) => log.push(line);
  const { port, drain } = await listen({ host: '127.0.0.1', port: 0 }, () =>
    makeFront({
      app,
      streams,
      painter,
      files: readStaticFiles(folder),
      pages,
      isAlive: () => app.db.$client.pragma('data_version'),
      sayTrouble: (error) => sayTrouble(error, 'office.db'),
      publicUrl: PUBLIC_URL,
      isPrivate: true,
      log: writeLog,
    }),
  );
  return {
    ...office,
    url: `http://127.0.0.1:${port}`,
    port,
    token: createToken(app, { kind: 'terminal' }, 'the CRM').token,
    log,
    stop: async () => {
      streams.close();
      painter.close();
      await drain();
      rmSync(folder, { recursive: true });
    },
  };
}
