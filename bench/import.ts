// The real files of a year: rows per second, from CSV to points.

import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeDb, openDb } from '#db/open.ts';
import type { ImportKind } from '#src/inbound/columns.ts';
import type { App } from '#src/usecases/app.ts';
import { importCsv } from '#src/usecases/import-csv.ts';
import { initOffice } from '#src/usecases/init-office.ts';
import { replay } from '#src/usecases/replay.ts';
import { PIPELINE } from '#tests/support/gtx.ts';
import { count, FOLDER, type Line, line, timed } from './table.ts';

const SHARED = fileURLToPath(new URL('../../shared/data/', import.meta.url));
const FILES: [ImportKind, string, unknown][] = [
  ['people', 'crm_sales_joint/people.csv', null],
  ['assets', 'crm_sales_joint/assets.csv', null],
  ['deals', 'crm_sales/sales_pipeline.csv', PIPELINE],
  ['touches', 'crm_sales_joint/touches.csv', null],
];

export async function benchImport(): Promise<Line[]> {
  if (!existsSync(SHARED)) return [line('import', 'left out: ../shared/data is not here')];
  const db = openDb(join(FOLDER, 'import.db'));
  const app: App = { db, now: Date.now, ring: () => {}, build: 'bench' };
  const office = { name: 'CRM Sales', timezone: 'America/New_York', currency: 'USD', locale: 'en-US' };
  initOffice(app, office, JSON.parse(readFileSync(`${SHARED}crm_sales_joint/rules.json`, 'utf8')));
  try {
    const first = await importAll(app);
    const again = await importAll(app);
    const proof = { facts: 0 };
    const replayMs = await timed(() => Object.assign(proof, replay(app)));
    return [
      line(`import of ${count(first.rows)} real rows`, `${count(first.rows / (first.ms / 1000))} rows/s`),
      line('the same rows again, nothing changed', `${count(again.rows / (again.ms / 1000))} rows/s`),
      line(`replay of ${count(proof.facts)} facts`, `${count(proof.facts / (replayMs / 1000))} facts/s`),
    ];
  } finally {
    closeDb(db);
  }
}

async function importAll(app: App): Promise<{ rows: number; ms: number }> {
  let rows = 0;
  const ms = await timed(async () => {
    for (const [kind, file, map] of FILES) {
      const input = createReadStream(SHARED + file);
      rows += (await importCsv(app, { kind, input, map, dryRun: false })).read;
    }
  });
  return { rows, ms };
}
