// The touches of a case. They are rows like any list's, and may say that a coach has rejected them.

import type { Office, Touch } from '#src/domain/fact.ts';
import type { Problem } from '#src/domain/problem.ts';
import { isObject, problem, readCaseRows, textOf } from './case-rows.ts';
import { quote } from './text.ts';
import { parseTouchRow } from './touch-rows.ts';

/** All have to be of the one deal (its key empty where it is wrong itself). An asset may be unknown. */
export function readCaseTouches(
  touches: unknown,
  { deal, office }: { deal: string; office: Office },
  problems: Problem[],
): Touch[] {
  const rejected = rejectedOf(touches, problems);
  // Without a key, the deal has a problem already; its touches need not repeat it.
  const defaults = { deal: deal || 'the deal' };
  const shape = { part: 'touches', kind: 'touches', key: 'touch', defaults } as const;
  const context = { office, isAsset: () => true, current: () => null };
  const read = readCaseRows(shape, withoutRejected(touches), problems, (row) => {
    const parsed = parseTouchRow(row, context);
    if ('problems' in parsed || deal === '' || parsed.state.deal === deal) return parsed;
    const say = `This touch is of ${quote(parsed.state.deal)}, and the case is about ${quote(deal)}.`;
    return { problems: [{ line: row.line, field: 'deal', say }] };
  });
  return read.map((touch) => ({ ...touch, rejected: rejected.has(touch.touch) }));
}

/** Their keys: no column of a list says so, but a receipt can give it as a reason. */
function rejectedOf(touches: unknown, problems: Problem[]): Set<string> {
  const keys = new Set<string>();
  for (const [index, touch] of (Array.isArray(touches) ? touches : []).entries()) {
    if (!isObject(touch) || touch.rejected === undefined) continue;
    if (touch.rejected === true) keys.add(textOf(touch.touch));
    if (typeof touch.rejected === 'boolean') continue;
    problems.push(problem(`touches ${index + 1}, rejected`, 'It has to be true or false.'));
  }
  return keys;
}

function withoutRejected(touches: unknown): unknown {
  if (!Array.isArray(touches)) return touches;
  return touches.map((touch) => {
    if (!isObject(touch)) return touch;
    const { rejected: _rejected, ...row } = touch;
    return row;
  });
}
