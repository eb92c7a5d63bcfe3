// Reads who shares a deal or an asset: `NAME` or `NAME:60; NAME:40`. It never splits points.

import type { Share } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import { compare, rational, readRational, ZERO } from '#src/domain/rational.ts';
import type { PeopleIndex } from './people-index.ts';
import { complain, type Reading, readText } from './row-fields.ts';
import { quote } from './text.ts';

/**
 * Names are separated by `;` or `|`. The share stands after the last colon, as a decimal with a point or as a
 * fraction, and is above zero; either everybody has one or nobody, and then all are equal. Empty for a blank cell.
 */
export function readShares(reading: Reading, field: 'owners' | 'makers', people: PeopleIndex): Share[] {
  const parts = readText(reading, field, CELL_CHARS_MAX)
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => cut(part, people));
  const peopleMax = field === 'owners' ? limits.ownersMax : limits.makersMax;
  if (parts.length > peopleMax) {
    complain(reading, field, `These are ${parts.length} people; ${peopleMax} is the most.`);
    return [];
  }
  const shareless = parts.find(({ share }) => share === null);
  if (shareless !== undefined && parts.some(({ share }) => share !== null)) {
    complain(
      reading,
      field,
      `${quote(shareless.name)} has no share, others have. Give everybody one, or nobody.`,
    );
    return [];
  }
  return refuseTwice(
    reading,
    field,
    parts.flatMap((part) => readPart(reading, field, part, people)),
  );
}

/** As long as the most people with the longest keys and shares can be. */
const CELL_CHARS_MAX = limits.ownersMax * (limits.keyTextMax + limits.shareTextMax);

type Part = { name: string; share: string | null };

/** A key may hold a colon and digits itself (`crm:1042`): a known key is never cut. */
function cut(part: string, people: PeopleIndex): Part {
  const match = /^(.*):\s*([-+]?[\d.,/]+)\s*%?$/.exec(part);
  if (match === null || people.isKey(part)) return { name: part, share: null };
  return { name: (match[1] ?? '').trim(), share: match[2] ?? '' };
}

function readPart(reading: Reading, field: string, part: Part, people: PeopleIndex): Share[] {
  const found = people.find(part.name);
  if ('say' in found) {
    complain(reading, field, found.say);
    return [];
  }
  if (part.share === null) return [{ person: found.person, share: '1' }];
  const share = part.share.length > limits.shareTextMax ? null : readRational(part.share);
  if (share === null || compare(share, rational(limits.shareMax)) > 0) {
    complain(reading, field, `${quote(part.share)} is not a share. Write it as 60, 62.5 or 1/3.`);
    return [];
  }
  if (compare(share, ZERO) <= 0) {
    complain(reading, field, `The share of ${quote(part.name)} is ${part.share}. It has to be above zero.`);
    return [];
  }
  return [{ person: found.person, share: part.share.replace('+', '') }];
}

function refuseTwice(reading: Reading, field: string, shares: Share[]): Share[] {
  const seen = new Set<string>();
  for (const { person } of shares) {
    if (seen.has(person)) {
      complain(reading, field, `${quote(person)} is named twice. Add the two shares up.`);
      return [];
    }
    seen.add(person);
  }
  return shares;
}
