// Reads the word that somebody's list has for a craft. What could be both, or neither, is never guessed.

import type { Craft } from '#src/domain/fact.ts';
import { slug } from '#src/domain/text.ts';

/** Null when the word names no craft, or both. */
export function craftOf(word: string): Craft | null {
  const name = slug(word);
  const isSales = SALES.test(name);
  const isMarketing = MARKETING.test(name);
  if (isSales === isMarketing) return null;
  return isSales ? 'sales' : 'marketing';
}

/** In English, German, Dutch, French, Spanish, Italian, Portuguese and the Nordic languages. */
const SALES =
  /(^|-)(sales|selling|seller|closers?|ae|sdr|bdr|commerciale?|ventas|ventes|vendite|vendas|verkoop|salg|myynti|account-(executive|manager))(-|$)|vertrieb|verkauf|forsaljning/;
const MARKETING =
  /(^|-)(mktg|mkt|makers?|mercadeo|mercadotecnia|demand-gen\w*)(-|$)|marketing|marketeer|markkinointi|marknadsforing|markedsforing/;
