// What is questioned about one's own wins, and one's own questions: open ones, and rulings of the last days.

import { readAsset } from '#db/queries/assets.ts';
import { readDeal } from '#db/queries/deals.ts';
import { type QuestionRow, readOpenNow, readRuledSince } from '#db/queries/questions.ts';
import { readTouch } from '#db/queries/touches.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import { DAY_MS } from '#src/domain/durations.ts';
import type { QuestionLine } from '#src/domain/question-view.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';
import { tellQuestions } from './tell-questions.ts';

/** How long a ruling stands on the pages of those whom it concerns; the page of the win keeps it for good. */
const RULED_SHOWN_MS = 14 * DAY_MS;

/** Empty for whoever neither plays nor asked. Open ones come first. */
export function ownQuestions(live: App, actor: Actor): QuestionLine[] {
  if (actor.kind !== 'account') return [];
  const app = asSeen(live, actor);
  const rows = [...readOpenNow(app.db), ...readRuledSince(app.db, app.now() - RULED_SHOWN_MS)];
  const own = rows.filter(
    (row) => row.by === callOf(actor) || (actor.person !== null && concerned(app, row).has(actor.person)),
  );
  return tellQuestions(app, actor, own);
}

/** Whoever closed the win, made the asset, or is asked about: also after the ruling took them out. */
function concerned({ db }: App, { deal, touch, person, asset }: QuestionRow): Set<string> {
  const asked = asset ?? (touch === null ? null : (readTouch(db, touch)?.asset ?? null));
  const makers = asked === null ? [] : (readAsset(db, asked)?.makers ?? []);
  const owners = readDeal(db, deal)?.owners ?? [];
  return new Set([...owners, ...makers].map((share) => share.person).concat(person ?? []));
}
