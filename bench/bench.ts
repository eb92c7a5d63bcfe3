// `npm run bench`: what Assist can carry, as ratios and percentiles of this one run. It asserts nothing.

import { rmSync } from 'node:fs';
import { benchBoard } from './board.ts';
import { benchImport } from './import.ts';
import { benchRecord } from './record.ts';
import { benchScreens } from './screens.ts';
import { benchSeal } from './seal.ts';
import { benchSignIn } from './sign-in.ts';
import { FOLDER, type Line, printLines } from './table.ts';
import { benchTelevision } from './television.ts';
import { benchWhatIf } from './what-if.ts';

const lines: Line[] = [];
try {
  for (const [name, bench] of [
    ['record', benchRecord],
    ['import', benchImport],
    ['what-if', benchWhatIf],
    ['board', benchBoard],
    ['screens', benchScreens],
    ['television', benchTelevision],
    ['seal', benchSeal],
    ['sign-in', benchSignIn],
  ] as const) {
    process.stderr.write(`${name} …\n`);
    lines.push(...(await bench()));
  }
} finally {
  rmSync(FOLDER, { recursive: true, force: true });
}
printLines(lines);
