// The calculator's form out of an address, and what a page asks of the calculator. It works nothing out.

import { type CalculatorForm, OWNER_ROWS, TOUCH_ROWS } from '#src/domain/calculator-form.ts';
import type { CalculatorAsked } from '#src/usecases/rules-calculator.ts';
import type { FormResult } from './form.ts';

/** `form` is what became of a POST on the page, whose word for the calculator is `score`. */
export function calculatorAsked(url: URL, form: FormResult): CalculatorAsked {
  const isScored = form.answer === null && form.act === 'score';
  return { form: formIn(url.searchParams), json: isScored ? form.typed.get('case') : null };
}

/** Null for an address without the form. Only as many rows as the form has are read. */
function formIn(fields: URLSearchParams): CalculatorForm | null {
  if (!fields.has('amount')) return null;
  const get = (name: string) => (fields.get(name) ?? '').slice(0, TEXT_MAX);
  const at = (name: string, index: number) => (fields.getAll(name)[index] ?? '').slice(0, TEXT_MAX);
  const rows = <Row>(count: number, row: (index: number) => Row) =>
    Array.from({ length: count }, (_, index) => row(index));
  return {
    amount: get('amount'),
    rules: get('rules'),
    lead: get('lead'),
    opened: get('opened'),
    owners: rows(OWNER_ROWS, (index) => ({ owner: at('owner', index), share: at('share', index) })),
    touches: rows(TOUCH_ROWS, (index) => ({
      kind: at('kind', index),
      maker: at('maker', index),
      days: at('days', index),
    })),
  };
}

/** A list of makers; the readers of a case refuse what is too long by name. */
const TEXT_MAX = 400;
