// The name that a coach gives to a screen, a group or a day, as a form brings it.

import { limits } from './limits.ts';
import { wrongField } from './refusal.ts';
import { clean } from './text.ts';

/** `whose` says what is named: `the group`. Refusal: `invalid` at `field`, for none and for one that is too long. */
export function readLabel(typed: string, whose: string, field: string): string {
  const label = clean(typed);
  if (label === '' || [...label].length > limits.labelTextMax)
    throw wrongField(field, `Give ${whose} a name of 1 to ${limits.labelTextMax} characters.`);
  return label;
}
