// What both crafts are called, in every language we know.

import type { Craft } from './fact.ts';
import type { InWords } from './place.ts';

export const CRAFT_WORDS: InWords<Readonly<Record<Craft, string>>> = {
  en: { sales: 'sales', marketing: 'marketing' },
  de: { sales: 'Vertrieb', marketing: 'Marketing' },
};
