// What somebody did in a win, as a verb: the one place where a role becomes a word, in every language we know.

import type { InWords } from './place.ts';
import type { Role } from './story.ts';

/** One did it, several did it. */
export type Deed = { one: string; many: string };

export const DEEDS: InWords<Readonly<Record<Role, Deed>>> = {
  en: {
    opener: { one: 'opened', many: 'opened' },
    helper: { one: 'helped', many: 'helped' },
    clincher: { one: 'clinched', many: 'clinched' },
    closer: { one: 'closed', many: 'closed' },
  },
  de: {
    opener: { one: 'eröffnete', many: 'eröffneten' },
    helper: { one: 'half', many: 'halfen' },
    clincher: { one: 'überzeugte', many: 'überzeugten' },
    closer: { one: 'schloss ab', many: 'schlossen ab' },
  },
};
