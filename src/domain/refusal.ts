// The one way a rule says no. A throw rolls the transaction back; web and CLI each map the code once.

export type RefusalCode = 'invalid' | 'unauthorized' | 'forbidden' | 'not_found' | 'conflict' | 'too_much';

/** `say` is one sentence for a person: what is wrong and what to do next. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly say: string;

  constructor(code: RefusalCode, say: string) {
    super(say);
    this.name = 'Refusal';
    this.code = code;
    this.say = say;
  }
}
