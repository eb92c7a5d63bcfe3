// Takes a person out of what was written down: names and addresses go, points stay. Pure; it reads no table.

/** `person` is the key; `name` and `email` are every form that is known, none of them empty. */
export type Known = { person: string; names: readonly string[]; emails: readonly string[] };

/** Who stands there instead. `person` may be the same key when it says nothing about anybody. */
export type Instead = { person: string; name: string };

/** Names shorter than this are words of their own: they go only where they stand alone. */
const NAME_CHARS_MIN = 4;

/** The same JSON value without the person, however deep it lies. */
export function forget<T>(value: T, known: Known, instead: Instead): T {
  if (typeof value === 'string') return forgetText(value, known, instead) as T;
  if (Array.isArray(value)) return value.map((one) => forget(one, known, instead)) as T;
  if (value === null || typeof value !== 'object') return value;
  const record = value as Record<string, unknown>;
  const isThem = record.person === known.person;
  const areWordsTheirs = isThanksOf(record, known.person);
  const parts = Object.entries(record).map(([field, part]) => {
    if (areWordsTheirs && field === 'words') return [field, ''];
    if (isThem && field in BLANK) return [field, BLANK[field as keyof typeof BLANK](instead)];
    return [field, forget(part, known, instead)];
  });
  return Object.fromEntries(parts) as T;
}

/** Words of thanks from or to the person, as the fact holds them or as the moment does. */
function isThanksOf({ giver, receiver, from, to }: Record<string, unknown>, person: string): boolean {
  const isFace = (value: unknown) => (value as { person?: unknown } | null | undefined)?.person === person;
  return giver === person || receiver === person || isFace(from) || isFace(to);
}

/** What a record about the person says afterwards. */
const BLANK = {
  person: ({ person }: Instead) => person,
  name: ({ name }: Instead) => name,
  short: ({ name }: Instead) => name,
  face: ({ person }: Instead) => person,
  title: () => '',
  email: () => '',
};

function forgetText(text: string, { person, names, emails }: Known, instead: Instead): string {
  if (text === person) return instead.person;
  // As the audit log calls people, and as moments that come once in a life are called.
  for (const mark of [':', '/']) {
    if (text.endsWith(mark + person)) return text.slice(0, -person.length) + instead.person;
  }
  let rest = text;
  for (const email of emails) rest = rest.replaceAll(email, '…');
  for (const name of names) {
    if (rest === name) return instead.name;
    if (name.length >= NAME_CHARS_MIN) rest = rest.replaceAll(name, instead.name);
  }
  return rest;
}

/**
 * A key to put in the place of `person`: the same one when it tells nothing, else one that keeps its place among
 * `others`. The place matters because equal remainders of a pot go by the order of keys, and a point must not move
 * because somebody left. It holds as few letters as that takes, first of its own, else of its neighbours': whatever stands
 * between two keys begins as both do. Where nothing stands between them it is `left-<mark>`.
 * @param mark letters and digits that nobody else has
 */
export function keyInstead(known: Known, others: readonly string[], mark: string): string {
  if (!tells(known)) return known.person;
  const below = others.filter((other) => other < known.person).reduce((a, b) => (a > b ? a : b), '');
  const above = others.filter((other) => other > known.person).reduce((a, b) => (a < b ? a : b), '\uffff');
  const [own, before, after] = [[...known.person], [...below], [...above]];
  const starts = [
    ...firsts(own, Math.min(OWN_SIGNS_MAX, own.length - 1)),
    ...firsts(after, after.length),
    ...firsts(before, before.length - 1).map((start, length) => start + nextSign(before[length] ?? '')),
  ].sort((one, other) => one.length - other.length);
  const keys = starts.map((start) => `${start}-left-${mark}`);
  return keys.find((key) => key > below && key < above) ?? `left-${mark}`;
}

type Signs = readonly string[];

/** More of a key than this would be a name again. */
const OWN_SIGNS_MAX = 3;

/** Its beginnings, from none of it to `most` signs. */
function firsts(signs: Signs, most: number): string[] {
  return Array.from({ length: Math.max(0, most + 1) }, (_, length) => signs.slice(0, length).join(''));
}

/** What comes after a sign, without the halves of pairs, which stand for nothing alone. */
function nextSign(sign: string): string {
  const next = (sign.codePointAt(0) ?? 0) + 1;
  return next >= 0xd800 && next <= 0xdfff ? '\ue000' : String.fromCodePoint(Math.min(next, 0x10ffff));
}

function tells({ person, names, emails }: Known): boolean {
  const key = fold(person);
  const words = [...names, ...emails.map((email) => email.split('@')[0] ?? '')]
    .flatMap((name) => fold(name).split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 1);
  return [...words, ...emails.map(fold)].some((word) => key.includes(word));
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
