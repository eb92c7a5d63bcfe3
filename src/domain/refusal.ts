// The one way a rule says no. A throw rolls the transaction back; web and CLI each map the code once.

import type { Problem } from './problem.ts';

export type RefusalCode = 'invalid' | 'unauthorized' | 'forbidden' | 'not_found' | 'conflict' | 'too_much';

/**
 * `say` is one sentence for a person: what is wrong and what to do next. `problems` name the fields of a form, for
 * sentences that stand beside them.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly say: string;
  readonly problems: readonly Problem[];

  constructor(code: RefusalCode, say: string, problems: readonly Problem[] = []) {
    super(say);
    this.name = 'Refusal';
    this.code = code;
    this.say = say;
    this.problems = problems;
  }
}

/** What is wrong with one field of a form, in one sentence that also stands beside it. */
export function wrongField(field: string, say: string): Refusal {
  return new Refusal('invalid', say, [{ line: 1, field, say }]);
}
