// assist export: writes everything that the office holds into one ZIP file.

import { createWriteStream, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '#src/domain/refusal.ts';
import { exportArchive } from '#src/usecases/export-archive.ts';
import { type Command, print, readWords, TERMINAL } from './command.ts';

export const exportOffice: Command = {
  about: 'Writes everything the office holds into a ZIP of CSV files and facts.',
  usage: 'FILE.zip',
  async run(app, words) {
    const path = readWords(words, {}, 1).positionals[0] ?? '';
    const { content } = exportArchive(app, TERMINAL);
    try {
      await pipeline(content, createWriteStream(path, { flags: 'wx' }));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') throw new Refusal('conflict', `${path} is there already. Name another file.`);
      rmSync(path, { force: true });
      throw new Refusal('invalid', `${path} could not be written: ${message}.`);
    }
    print(`Everything is in ${path}.`);
    return 0;
  },
};
