// What becomes of an assist pot that nobody has: until when it waits, or since when it is gone.

import { monthOf } from './month-name.ts';
import { whole } from './profile-words.ts';
import { sayDay } from './say-time.ts';
import type { WinRecord } from './win-record.ts';

/** A sentence or two; null where the pot is empty or somebody has it. */
export function sayWaiting({ file, judged, home, lapsed }: WinRecord): string | null {
  const { locale, timezone } = file.office;
  if (lapsed > 0 && home !== null) {
    const points = lapsed === 1 ? '1 point' : `${whole(lapsed, locale)} points`;
    const on = home.sealedAt === null ? '' : ` on ${sayDay(home.sealedAt, timezone)}`;
    const end = judged.waiting > 0 ? 'Nobody was named.' : 'Whoever is named since gets none of them.';
    return `${points} waited until ${monthOf(home.season, 'long')} was sealed${on}. ${end}`;
  }
  if (judged.waiting === 0) return null;
  const wait = judged.waiting === 1 ? '1 point waits' : `${whole(judged.waiting, locale)} points wait`;
  if (home === null || home.sealedAt !== null) return `${wait} for a name.`;
  return `${wait} for a name, until ${monthOf(home.season, 'long')} is sealed.`;
}
