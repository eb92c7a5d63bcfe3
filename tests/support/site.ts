// The built site, served in this process on a free port with a database of its own. Never the office's.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveMeta } from '#db/queries/meta.ts';
import { buildSite } from '#src/runtime/build-site.ts';
import { makeDemo } from '#src/runtime/demo.ts';
import { logNothing } from '#src/runtime/log.ts';
import { type Site, startSite } from '#src/runtime/server.ts';
import { fileOnDesk } from './desk-file.ts';
import { hangScreen } from './screens.ts';

/** `databasePath` is where another process can find the same office; `stop` also throws the database away. */
export type TestSite = Site & { databasePath: string };

/**
 * @param now the office's clock in UTC milliseconds; the real one unless told
 * @param publicUrl the address under which people reach it, where that is another one
 * @param story `demo` opens with the demo's half year, `none` with an empty database
 */
export async function openSite(
  options: { now?: () => number; story?: 'demo' | 'none'; publicUrl?: string } = {},
): Promise<TestSite> {
  const { now = Date.now, story = 'demo', publicUrl = null } = options;
  await buildSite('silent');
  const folder = mkdtempSync(join(tmpdir(), 'assist-site-'));
  const databasePath = join(folder, 'office.db');
  if (story === 'demo') makeDemo(databasePath, now());
  const site = await startSite({ databasePath, host: '127.0.0.1', port: 0, publicUrl }, logNothing, now);
  // A real last day of a month must not freeze what a test is about to look at.
  saveMeta(site.app.db, 'freeze', 'off');
  // One screen hangs in the demo's office and one file lies on its desk, for the pages that show them.
  if (story === 'demo') hangScreen(site.app);
  if (story === 'demo') await fileOnDesk(site.app);
  return {
    ...site,
    databasePath,
    stop: async () => {
      await site.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
