// `npm run bench [part ...]`: what Assist can carry, as ratios and percentiles of this one run. It asserts nothing.

import { rmSync } from 'node:fs';
import { benchBoard } from './board.ts';
import { benchImport } from './import.ts';
import { benchRecord } from './record.ts';
import { benchScreens } from './screens.ts';
import { benchSeal } from './seal.ts';
import { benchSignIn } from './sign-in.ts';
import { FOLDER, type Line, printLines } from './table.ts';
import { benchTelevision } from './television.ts';
import { longDay } from './television-day.ts';
import { benchWhatIf } from './what-if.ts';

const PARTS: Readonly<Record<string, () => Line[] | Promise<Line[]>>> = {
  record: benchRecord,
  import: benchImport,
  'what-if': benchWhatIf,
  board: benchBoard,
  screens: benchScreens,
  television: benchTelevision,
  day: longDay,
  seal: benchSeal,
  'sign-in': benchSignIn,
};

const asked = process.argv.slice(2);
const strange = asked.filter((name) => !(name in PARTS));
if (strange.length > 0) {
  process.stderr.write(`No such part: ${strange.join(', ')}. There are ${Object.keys(PARTS).join(', ')}.\n`);
  process.exit(2);
}

const lines: Line[] = [];
try {
  for (const [name, bench] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    lines.push(...(await bench()));
  }
} finally {
  rmSync(FOLDER, { recursive: true, force: true });
}
printLines(lines);
