// A win with all that its receipt needs: what it deserves, what was posted, what waits or has lapsed. Only a shape.

import type { Award } from './award.ts';
import type { DealFile } from './deal-file.ts';
import type { PostedEntry } from './entry.ts';
import type { ReceiptSteps } from './receipt-steps.ts';

/** A posted entry and when it was posted (UTC ms). */
export type DatedEntry = PostedEntry & { postedAt: number };

/**
 * `season` is that of the win, null for a deal that was never won. `home` is the season in which its points lie or
 * would lie; `sealedAt` (UTC ms) is null while that is open. `lapsed` are the points of a pot that waited until the
 * seal: nobody gets them, whatever was learned since. `total` is what the entries sum to.
 */
export type WinRecord = {
  file: DealFile;
  judged: Award;
  steps: ReceiptSteps;
  entries: DatedEntry[];
  total: number;
  season: string | null;
  home: { season: string; sealedAt: number | null } | null;
  lapsed: number;
};
