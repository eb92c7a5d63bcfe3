// The order of test files: what takes longest goes first, so that no long one runs alone at the end. Skips nothing.

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Half a minute and more each; then whatever opens a browser or tells a long story, then the rest. */
const FIRST = [
  '/e2e/pages-axe.',
  '/e2e/desk-axe.',
  '/flow/office-hour.',
  '/e2e/',
  '/flow/',
  '/web/',
  '/runtime/',
];

/** Among equals the longest of the last run, or the largest file, as Vitest has it. A class, because Vitest wants one. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = FIRST.findIndex((part) => moduleId.includes(`/tests${part}`));
  return place === -1 ? FIRST.length : place;
}
