// Open questions on the desk: what waits for a ruling, and every question with how it ended.

import { readNewestQuestions, readOpenNow } from '#db/queries/questions.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { QuestionMatter } from '#src/domain/desk-today.ts';
import { monthOf } from '#src/domain/month-name.ts';
import type { QuestionLine, RulingPreview } from '#src/domain/question-view.ts';
import { seasonOf } from '#src/domain/season.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { officeOf } from './standings.ts';
import { tellQuestions } from './tell-questions.ts';
import { previewRuling } from './win-questions.ts';

/** The page is a record, not an archive: older ones stand on the pages of their wins. */
const CLOSED_SHOWN = 100;

/** The oldest of those that wait, `shown` of them; null when none waits. It asks for no permission: whoever shows it has. */
export function questionMatter(app: App, actor: Actor, shown: number): QuestionMatter | null {
  const rows = readOpenNow(app.db);
  if (rows.length === 0) return null;
  const lines = tellQuestions(app, actor, rows.slice(0, shown));
  return { count: rows.length, month: monthOf(seasonOf(app.now(), officeOf(app).timezone)), lines };
}

/** How many questions wait for a ruling. */
export const countOpenQuestions = ({ db }: App): number => readOpenNow(db).length;

export type DeskQuestions = {
  open: (QuestionLine & { preview: RulingPreview })[];
  closed: QuestionLine[];
};

/** Oldest first those that wait, newest first the others. Refusals: those of `allow`. */
export function deskQuestions(app: App, actor: Actor): DeskQuestions {
  allow(actor, 'rule-question');
  const rows = readOpenNow(app.db);
  const waiting = new Set(rows.map(({ question }) => question));
  const others = readNewestQuestions(app.db, CLOSED_SHOWN + rows.length).filter(
    ({ question }) => !waiting.has(question),
  );
  const open = tellQuestions(app, actor, rows).flatMap((line, index) => {
    const row = rows[index];
    return row ? [{ ...line, preview: previewRuling(app, actor, row) }] : [];
  });
  return { open, closed: tellQuestions(app, actor, others.slice(0, CLOSED_SHOWN)) };
}
