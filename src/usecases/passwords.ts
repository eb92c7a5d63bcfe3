// Passwords: hashed with argon2id, compared, and refused when they are easy to guess. Knows no accounts.

import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { dictionary } from '@zxcvbn-ts/language-common';
import { Refusal } from '#src/domain/refusal.ts';

/** What OWASP asks of argon2id at least: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Code points: what people count as characters. */
const LENGTH = { min: 8, max: 128 } as const;

/** One core is left to those who watch, and one thread of the pool to files. */
const AT_ONCE = Math.max(1, Math.min(3, availableParallelism() - 1));
/** Some fifteen seconds of work on one core: whoever comes later is told so at once. */
const WAITING_MAX = 400;

/** In the PHC string format: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. Refusal: `too_much` when all are busy. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return write(salt, await derive(password, salt, COST, HASH_BYTES));
}

/**
 * Whether the password belongs to the hash. With null (nobody has that name, or no password yet) the same work is
 * done for nothing, so that the time it takes tells nothing. Refusal: `too_much` when all are busy.
 * @param begin runs when the turn has come, right before the work; what it throws ends it
 */
export async function checkPassword(
  known: string | null,
  password: string,
  begin: () => void = () => {},
): Promise<boolean> {
  const { salt, hash, cost } = read(known ?? NOBODY) ?? (read(NOBODY) as Phc);
  return timingSafeEqual(await derive(password, salt, cost, hash.length, begin), hash);
}

/** Refusal: `invalid` for a password that is too short, too long, or among the first that anybody would try. */
export function refuseWeak(password: string, { email, name }: { email: string; name: string }): void {
  const { length } = [...password.normalize('NFKC')];
  if (length < LENGTH.min)
    throw new Refusal('invalid', `Make the password at least ${LENGTH.min} characters long.`);
  if (length > LENGTH.max)
    throw new Refusal('invalid', `Make the password at most ${LENGTH.max} characters long.`);
  const word = plain(password);
  const own = [email, email.split('@')[0] ?? '', name, name.replace(/\s+/g, '')];
  if (own.map(plain).includes(word))
    throw new Refusal('invalid', 'Your own name or address is the first thing others try. Take another one.');
  if (isCommon(word))
    throw new Refusal('invalid', 'Many people have that password, so it is tried first. Take another one.');
}

let common: Set<string> | undefined;

function isCommon(word: string): boolean {
  common ??= new Set(dictionary['passwords-common'].filter(({ length }) => length >= LENGTH.min));
  // `password1234` and `aaaaaaaa` are as easy as what they begin with.
  return common.has(word) || /^(.{1,3}?)\1+$/u.test(word) || common.has(word.replace(/[\d!.?]+$/u, ''));
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

type Cost = { memory: number; passes: number; parallelism: number };
type Phc = { salt: Buffer; hash: Buffer; cost: Cost };

const NOBODY = write(Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES));

function write(salt: Buffer, hash: Buffer): string {
  const { memory, passes, parallelism } = COST;
  const [first, second] = [salt, hash].map((bytes) => bytes.toString('base64').replace(/=+$/, ''));
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${first}$${second}`;
}

function read(text: string): Phc | null {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(text);
  if (found === null) return null;
  const [memory = 0, passes = 0, parallelism = 0] = found.slice(1, 4).map(Number);
  const [salt, hash] = found.slice(4).map((part) => Buffer.from(part, 'base64'));
  return salt && hash ? { salt, hash, cost: { memory, passes, parallelism } } : null;
}

let running = 0;
const waiting: (() => void)[] = [];

// The thread pool does the work, so that nothing else waits for it; more at once would only take memory.
async function derive(
  password: string,
  nonce: Buffer,
  cost: Cost,
  tagLength: number,
  begin: () => void = () => {},
): Promise<Buffer> {
  if (running < AT_ONCE) running += 1;
  else await turn();
  try {
    begin();
    const message = Buffer.from(password.normalize('NFKC'));
    return await new Promise((resolve, reject) => {
      argon2('argon2id', { message, nonce, tagLength, ...cost }, (error, hash) =>
        error ? reject(error) : resolve(hash),
      );
    });
  } finally {
    // A turn is handed on, so `running` only falls when nobody waits.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function turn(): Promise<void> {
  if (waiting.length >= WAITING_MAX)
    throw new Refusal('too_much', 'Very many people are signing in just now. Wait a minute, then try again.');
  return new Promise((resolve) => waiting.push(resolve));
}
