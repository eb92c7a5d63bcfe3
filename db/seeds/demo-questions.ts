// What the demo's people doubt, and how Ruth rules: one open question, one that counts, one that is rejected.

import type { Ruling } from '#src/domain/fact.ts';

/** `by` is an account of the demo. `ruling` is null while nobody has ruled. */
export type DemoQuestion = { by: string; why: string; ruling: { ruling: Ruling; reason: string } | null };

/** In the order in which they are asked, each about a win of its own. */
export const demoQuestions: readonly DemoQuestion[] = [
  {
    by: 'demo-maker',
    why: 'Was it their own engineer who attended, or the consultant?',
    ruling: { ruling: 'counts', reason: 'Their engineer, by name on the attendance list.' },
  },
  {
    by: 'demo-closer',
    why: 'I think this reader is at another company of the same name.',
    ruling: { ruling: 'rejected', reason: 'Another company, and the address shows it.' },
  },
  { by: 'demo-closer', why: 'The link was opened by our own support desk.', ruling: null },
];

export const demoJudge = 'demo-coach';
