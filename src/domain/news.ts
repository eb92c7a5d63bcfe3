// Which facts are news: old ones, and those that only describe a state, are recorded in silence.

import type { Fact } from './fact.ts';
import { limits } from './limits.ts';

/**
 * Whether a fact that reaches us at `recordedAt` (UTC ms) may make a moment for screens. A day without a time is
 * its end, so today's wins lie ahead; what lies further ahead has not happened yet.
 */
export function isNews(fact: Fact, recordedAt: number): boolean {
  if (fact.source === 'import' || fact.source === 'seed') return false;
  const ageMs = recordedAt - fact.occurredAt;
  return ageMs <= limits.newsMs && ageMs >= -limits.aheadMs;
}
