// Settings: what is assumed, and the sentence for each one that cannot be right.

import { describe, expect, it } from 'vitest';
import { readSettings } from '#src/runtime/settings.ts';

describe('settings', () => {
  it('assumes a first try on one machine', () => {
    const assumed = { databasePath: 'data/assist.db', host: '127.0.0.1', port: 4321, publicUrl: null };
    expect(readSettings({})).toEqual(assumed);
    expect(readSettings({ ASSIST_DB: '', HOST: '', PORT: '', PUBLIC_URL: '' })).toEqual(assumed);
  });

  it('reads all four', () => {
    const given = { ASSIST_DB: 'x/y.db', HOST: '::1', PORT: '0', PUBLIC_URL: 'https://Assist.example.com/' };
    expect(readSettings(given)).toEqual({
      databasePath: 'x/y.db',
      host: '::1',
      port: 0,
      publicUrl: 'https://assist.example.com',
    });
  });

  it('listens to other machines once it knows its own name', () => {
    const open = { HOST: '0.0.0.0', PUBLIC_URL: 'http://assist.lan:4321' };
    expect(readSettings(open)).toMatchObject({ host: '0.0.0.0', publicUrl: 'http://assist.lan:4321' });
  });

  it.for([
    [{ HOST: '0.0.0.0' }, 'PUBLIC_URL has to say by which address'],
    [{ HOST: 'http://here' }, 'HOST is “http://here”'],
    [{ PORT: '65536' }, 'PORT is “65536”'],
    [{ PORT: '80a' }, 'PORT is “80a”'],
    [{ PORT: '-1' }, 'PORT is “-1”'],
    [{ PUBLIC_URL: 'assist.example.com' }, 'PUBLIC_URL is'],
    [{ PUBLIC_URL: 'ftp://example.com' }, 'PUBLIC_URL is'],
    [{ PUBLIC_URL: 'https://example.com/board' }, 'PUBLIC_URL is'],
  ] as const)('refuses %o in a sentence', ([environment, sentence]) => {
    expect(() => readSettings(environment)).toThrow(sentence);
  });
});
