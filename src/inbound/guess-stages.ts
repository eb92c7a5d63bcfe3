// What a file's own words for stages, crafts and kinds most likely mean. It knows words, never rows.

import type { Stage } from '#src/domain/fact.ts';
import { clean } from '#src/domain/text.ts';
import type { ImportKind } from './columns.ts';

/** Whole words are looked for, the more telling first: `Closed lost` is lost, `Closed won` won. */
const STAGE_WORDS: readonly (readonly [Stage, RegExp])[] = [
  ['refunded', /\b(refund(ed)?|charged? ?back|credited|erstattet|rembours\w*)\b/],
  ['deleted', /\b(deleted|removed|archived|duplicate|gelöscht)\b/],
  [
    'lost',
    /\b(lost|dead|rejected|declined|disqualified|cancell?ed|abandoned|verloren|perdu|perdido|no deal)\b/,
  ],
  ['won', /\b(won|closed[- ]?won|signed|success(ful)?|paid|gewonnen|gagné|ganado|vinto|gewonnen)\b/],
  [
    'open',
    /\b(open|new|lead|qualif\w*|prospect\w*|engag\w*|demo|meeting|discovery|proposal|quote|negotiat\w*|contract|pipeline|offen|in progress|appointment\w*|presentation\w*|decision\w*|evaluat\w*|trial|pending|working)\b/,
  ],
];

/** The stage that a word means, or null when it could be anything. */
export function stageOf(word: string): Stage | null {
  const text = clean(word).toLowerCase().replace(/[_-]/g, ' ');
  return STAGE_WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** By the file's words in lower case; words that are stages of ours already, and unknown ones, are not in it. */
export function guessStages(texts: readonly string[]): Record<string, Stage> {
  const guessed: Record<string, Stage> = {};
  for (const text of texts) {
    const word = clean(text).toLowerCase();
    const stage = stageOf(text);
    if (stage !== null && stage !== word && !Object.hasOwn(Object.prototype, word)) guessed[word] = stage;
  }
  return guessed;
}

/** A craft by the words that titles and departments use for it, or null. */
export function craftOf(word: string): 'sales' | 'marketing' | null {
  const text = clean(word).toLowerCase();
  if (/\b(marketing|mktg|content|brand|design\w*|demand|events?|growth|copy\w*|seo|web)\b/.test(text))
    return 'marketing';
  if (/\b(sales|seller|account|ae|sdr|bdr|closer|rep|vertrieb|verkauf)\b/.test(text)) return 'sales';
  return null;
}

/** Values for a whole file, where it has no column for them and there is one likely answer. */
export function guessConstants(
  kind: ImportKind,
  fields: readonly (string | null)[],
  textsOf: (field: string) => readonly string[],
): Record<string, string> {
  if (kind === 'people') {
    const crafts = new Set(textsOf('title').map(craftOf));
    const [only] = crafts;
    return {
      ...(!fields.includes('craft') && crafts.size === 1 && only ? { craft: only } : {}),
      ...(!fields.includes('team') && fields.includes('craft') ? { team: '' } : {}),
    };
  }
  if (kind === 'deals' && !fields.includes('stage') && fields.includes('won')) return { stage: 'won' };
  return {};
}
