// Reads who shares a deal or an asset as a form sends it: a person and a share in each row. It splits no points.

import type { ShareRow } from '#src/domain/desk-forms.ts';
import type { Share } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import { compare, rational, readRational, sum, ZERO } from '#src/domain/rational.ts';
import { clean } from '#src/domain/text.ts';
import { complain, type Reading } from './row-fields.ts';
import { quote } from './text.ts';

/**
 * Shares are per cent (`60 %`), fractions (`3/5`) or parts (`2`); `2:1` in the first row gives parts to all. Rows
 * without a person are skipped; either everybody has a share or nobody, and then all are equal. A problem names
 * its row (from 1) as its line.
 */
export function readShareRows(
  reading: Reading,
  field: 'owners' | 'makers',
  rows: readonly ShareRow[],
  nameOf: (person: string) => string | null,
): Share[] {
  const complaints = reading.problems.length;
  const complainAt = (line: number, say: string) =>
    complain({ ...reading, row: { ...reading.row, line } }, field, say);
  const named = spreadRatio(
    rows
      .map(({ person, share }, index) => ({ person, share: clean(share), line: index + 1 }))
      .filter(({ person, share, line }) => {
        if (person === '' && share !== '') complainAt(line, 'Choose who has this share.');
        return person !== '';
      }),
  );
  const most = field === 'owners' ? limits.ownersMax : limits.makersMax;
  if (named.length > most) complainAt(1, `These are ${named.length} people; ${most} is the most.`);
  const seen = new Set<string>();
  const shares = named.map(({ person, share, line }) => {
    const name = nameOf(person);
    if (name === null) complainAt(line, `${quote(person)} is nobody we know.`);
    if (seen.has(person)) complainAt(line, `${quote(name ?? person)} is here twice. Add the two shares up.`);
    seen.add(person);
    const isAlone = share === '' && named.every((other) => other.share === '');
    if (share === '' && !isAlone) {
      complainAt(line, `${quote(name ?? person)} has no share, others have. Give everybody one, or nobody.`);
    }
    return { person, share: isAlone ? '1' : readShare(share, (say) => complainAt(line, say)) };
  });
  return reading.problems.length > complaints ? [] : shares;
}

/** A sentence when per cents were typed that do not make 100 together; they still count as parts of the whole. */
export function warnOfPercents(rows: readonly ShareRow[]): string | null {
  const typed = rows.filter(({ person }) => person !== '').map(({ share }) => clean(share));
  if (typed.length < 2 || !typed.every((share) => /%$/.test(share))) return null;
  const whole = sum(typed.map((share) => readRational(plain(share)) ?? ZERO));
  if (compare(whole, rational(100)) === 0) return null;
  return `The shares make ${Number(whole.n) / Number(whole.d)} % together, so they count as parts of that.`;
}

type Row = ShareRow & { line: number };

/** `2:1` in the first row, and nothing in the others. */
function spreadRatio(rows: Row[]): Row[] {
  const parts = (rows[0]?.share ?? '').split(':').map((part) => part.trim());
  const isRatio = parts.length > 1 && parts.length === rows.length;
  if (!isRatio || rows.slice(1).some(({ share }) => share !== '')) return rows;
  return rows.map((row, index) => ({ ...row, share: parts[index] ?? '' }));
}

function readShare(typed: string, complainHere: (say: string) => void): string {
  if (typed === '') return '0';
  const text = plain(typed);
  const share = text.length > limits.shareTextMax || /e/i.test(text) ? null : readRational(text);
  if (share === null || compare(share, rational(limits.shareMax)) > 0) {
    complainHere(`${quote(typed)} is not a share. Write it as 60 %, 3/5 or 2.`);
  } else if (compare(share, ZERO) <= 0) {
    complainHere(`A share of ${typed} gives nothing. Take the person out, or write more than zero.`);
  }
  return text.replace('+', '');
}

/** `62,5 %` as `62.5`: a share never needs thousands. */
function plain(typed: string): string {
  return typed
    .replace(/\s*%$/, '')
    .replace(/\s*\/\s*/, '/')
    .replace(',', '.')
    .trim();
}
