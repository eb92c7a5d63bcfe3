// How the command line shows a link: under the address that people type, with the time it has left.

import { HOUR_MS } from '#src/domain/durations.ts';
import type { MadeLink } from '#src/usecases/links.ts';
import { readSettings } from '../settings.ts';
import { print } from './command.ts';

/** The link goes to standard output alone, so that it can be piped; what it is for goes beside it. */
export function printLink({ path, expiresAt }: MadeLink, now: number, what: string): void {
  const { publicUrl, port } = readSettings(process.env);
  const hours = Math.round((expiresAt - now) / HOUR_MS);
  print(`${publicUrl ?? `http://localhost:${port}`}${path}`);
  process.stderr.write(
    `${what} ${hours === 0 ? 'It works for 30 minutes, until there is a coach.' : `It works once, for ${hours} hours.`}\n`,
  );
}
