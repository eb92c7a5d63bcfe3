// Which facts are news: old ones, and those that only describe a state, are recorded in silence.

import type { Fact } from './fact.ts';
import { limits } from './limits.ts';

/** Whether a fact that reaches us at `recordedAt` (UTC ms) may make a moment for screens. */
export function isNews(fact: Fact, recordedAt: number): boolean {
  if (fact.source === 'import' || fact.source === 'seed') return false;
  return recordedAt - fact.occurredAt <= limits.newsMs;
}
