// `npm start` as a process of its own: what it says, where it is, and how it ends.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT } from './sources.ts';

export type Started = {
  /** Where it answers, or null when it has ended without serving. */
  url: string | null;
  said: () => string;
  kill: (signal: NodeJS.Signals) => void;
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | string | null>;
};

export async function startMain(settings: Record<string, string>): Promise<Started> {
  const { PATH = '' } = process.env;
  const env = { PATH, PORT: '0', ...settings };
  const child = spawn(process.execPath, [join(PROJECT, 'src/runtime/main.ts')], { cwd: PROJECT, env });
  let said = '';
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal);
  const url = new Promise<string | null>((resolve) => {
    const hear = (chunk: unknown) => {
      said += String(chunk);
      const found = /Assist is at (\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => resolve(null));
  });
  return { url: await url, said: () => said, kill: (signal) => child.kill(signal), ended };
}
