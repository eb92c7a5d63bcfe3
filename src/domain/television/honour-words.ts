// What the three honours are called on a television, and what each is for.

import type { InWords } from '../place.ts';
import type { HonourKind } from '../season-view.ts';

type Words = Readonly<Record<HonourKind, { name: string; why: string; one: string; many: string }>>;

/** `one` and `many` tell what an honour counts: `{count}` points, or colleagues. */
export const HONOUR_WORDS: InWords<Words> = {
  en: {
    closer: { name: 'Closer', why: 'most points from wins', one: '1 point', many: '{count} points' },
    maker: { name: 'Maker', why: 'most points from assists', one: '1 point', many: '{count} points' },
    connector: {
      name: 'Connector',
      why: 'won with most colleagues',
      one: '1 colleague',
      many: '{count} colleagues',
    },
  },
  de: {
    closer: {
      name: 'Abschluss',
      why: 'meiste Punkte aus Abschlüssen',
      one: '1 Punkt',
      many: '{count} Punkte',
    },
    maker: { name: 'Vorlage', why: 'meiste Punkte aus Vorlagen', one: '1 Punkt', many: '{count} Punkte' },
    connector: {
      name: 'Verbindung',
      why: 'mit den meisten gewonnen',
      one: '1 Mensch',
      many: '{count} Menschen',
    },
  },
};
