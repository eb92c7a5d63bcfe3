// The rules of a case: those of an office, except that a number may also come as text. It applies none of them.

import { defaultRules, parseRules } from '#src/domain/parse-rules.ts';
import type { Problem } from '#src/domain/problem.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Rules } from '#src/domain/rules.ts';
import { isObject, problem } from './case-rows.ts';

/** Null with a problem for each field that is wrong; an absent value is the case's own problem. */
export function readCaseRules(value: unknown, problems: Problem[]): Rules | null {
  if (value === undefined) return null;
  const told = withNumbers(value);
  const rules = tryRules(told);
  if (typeof rules !== 'string') return rules;
  const each = isObject(told)
    ? Object.entries(told).map(([field, one]) => tryRules({ win: defaultRules.win, [field]: one }))
    : [];
  const sayings = each.filter((one) => typeof one === 'string');
  for (const say of sayings.length > 0 ? sayings : [rules]) problems.push(problem('rules', say));
  return null;
}

/** The sentence of the refusal, for rules that are none. */
function tryRules(value: unknown): Rules | string {
  try {
    return parseRules(value);
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return refusal.say;
  }
}

/** Numbers stand in the rules themselves and one level below. */
function withNumbers(value: unknown, levels = 2): unknown {
  if (typeof value === 'string' && PLAIN_NUMBER.test(value)) return Number(value);
  if (levels === 0 || !isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, one]) => [field, withNumbers(one, levels - 1)]),
  );
}

/** Few enough digits that the double says exactly what was written; other text is left for the rules to refuse. */
const PLAIN_NUMBER = /^-?\d{1,9}(\.\d{1,6})?$|^-?\d{1,13}$/;
