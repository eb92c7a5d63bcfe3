// The settings of an installation: read from the environment once, checked, and never looked up again.

import { isIP } from 'node:net';
import { Refusal } from '#src/domain/refusal.ts';

/**
 * `databasePath` is the file. `port` 0 takes any free one. `publicUrl` is the origin under which people reach the
 * office, without a path; null means `http://localhost` and the port that was taken.
 */
export type Settings = { databasePath: string; host: string; port: number; publicUrl: string | null };

/** Addresses that only this machine can reach. */
export const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/**
 * Reads `ASSIST_DB`, `HOST`, `PORT` and `PUBLIC_URL`; an empty variable counts as absent.
 * Refuses (`invalid`) the first bad one, with its name and what it should be.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const host = readHost(environment.HOST || '127.0.0.1');
  const publicUrl = environment.PUBLIC_URL ? readPublicUrl(environment.PUBLIC_URL) : null;
  if (publicUrl === null && !LOOPBACK.includes(host)) {
    const say = `HOST is “${host}”, so other machines reach Assist, and PUBLIC_URL has to say by which address: PUBLIC_URL=http://assist.example.com:4321, for example.`;
    throw new Refusal('invalid', say);
  }
  return {
    databasePath: environment.ASSIST_DB || 'data/assist.db',
    host,
    port: readPort(environment.PORT || '4321'),
    publicUrl,
  };
}

function readHost(text: string): string {
  if (isIP(text) !== 0 || /^[a-z\d]([a-z\d.-]{0,250}[a-z\d])?$/i.test(text)) return text;
  throw new Refusal(
    'invalid',
    `HOST is “${text}”, but it must be an address of this machine: 127.0.0.1, or 0.0.0.0 for all of them.`,
  );
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new Refusal('invalid', `PORT is “${text}”, but it must be a whole number from 0 to 65535.`);
}

function readPublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.username) {
    return url.origin;
  }
  throw new Refusal(
    'invalid',
    `PUBLIC_URL is “${text}”, but it must be an address without a path, like https://assist.example.com.`,
  );
}
