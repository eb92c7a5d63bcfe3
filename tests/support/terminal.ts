// Commands as a person at a terminal gives them: in a process of their own, or in this one where only words matter.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { vi } from 'vitest';
import { runCli } from '#src/runtime/cli.ts';
import { heard } from './quiet.ts';
import { PROJECT } from './sources.ts';

const CLI = join(PROJECT, 'src/runtime/cli.ts');

export type Answer = { code: number | null; out: string; err: string };

type Terminal = {
  /** As a shell starts it. The start alone takes a second of the processor: once for each way to end is enough. */
  shell: (words: string[], env?: { ASSIST_DB: string }) => Answer;
  /** The same command in this process, whose folder has to be the terminal's; only within a test. */
  assist: (words: string[], env?: { ASSIST_DB: string }) => Promise<Answer>;
};

/** @param database the office of every command that is not given another */
export function openTerminal(folder: string, database: string): Terminal {
  const office = { ASSIST_DB: database };
  return {
    shell: (words, env = office) => {
      const options = { env: { ...process.env, ...env }, encoding: 'utf8', cwd: folder } as const;
      const done = spawnSync(process.execPath, [CLI, ...words], options);
      return { code: done.status, out: done.stdout, err: done.stderr };
    },
    assist: async (words, env = office) => {
      const out: string[] = [];
      vi.stubEnv('ASSIST_DB', env.ASSIST_DB);
      const print = vi.spyOn(process.stdout, 'write');
      print.mockImplementation((text) => out.push(String(text)) > 0);
      try {
        const code = await runCli(words);
        return { code, out: out.join(''), err: heard().join('') };
      } finally {
        print.mockRestore();
        vi.unstubAllEnvs();
      }
    },
  };
}
