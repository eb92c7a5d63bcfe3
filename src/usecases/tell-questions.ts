// Questions as people read them: who doubts what and why, how the coach ruled, and what that moved. It rules nothing.

import { readAsset } from '#db/queries/assets.ts';
import { readFact } from '#db/queries/changes.ts';
import { readDeal, readDealsTouchedBy } from '#db/queries/deals.ts';
import { readEntriesOf } from '#db/queries/ledger.ts';
import { readPeople } from '#db/queries/people.ts';
import { doubtOf, type QuestionRow } from '#db/queries/questions.ts';
import type { SealRow } from '#db/queries/seals.ts';
import { readTouch } from '#db/queries/touches.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Deal, Office } from '#src/domain/fact.ts';
import { keyPath } from '#src/domain/key-path.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { movesOf, sayMoves } from '#src/domain/moves.ts';
import { dayInWords } from '#src/domain/people-words.ts';
import type { QuestionLine, QuestionState } from '#src/domain/question-view.ts';
import type { App } from './app.ts';
import { sealOver } from './guard-question.ts';
import { followingKey } from './rule-question.ts';
import { ruledState } from './ruled-state.ts';
import { type SaidBy, saidBy } from './said-by.ts';
import { showPictures } from './show-pictures.ts';
import { audienceOf, shownPeople } from './shown-people.ts';
import { officeOf } from './standings.ts';
import { winPeople } from './win-people.ts';

type Telling = {
  app: App;
  office: Office;
  by: (actor: string) => SaidBy;
  nameOf: (person: string) => string;
  shorts: ReadonlyMap<string, string>;
};

/** In the order of the rows, as the actor may see the people. It asks for no permission: whoever shows it has. */
export function tellQuestions(app: App, actor: Actor, rows: readonly QuestionRow[]): QuestionLine[] {
  if (rows.length === 0) return [];
  const audience = audienceOf(actor);
  const telling: Telling = {
    app,
    office: officeOf(app),
    by: saidBy(app, audience),
    nameOf: winPeople(app, audience).name,
    shorts: shownPeople(app, audience).shorts(readPeople(app.db)),
  };
  return showPictures(
    app,
    rows.map((row) => tellOne(telling, row)),
  );
}

/** What is questioned, to go on after a name: `on “Pricing guide 2026” of 12 November`. */
function tellDoubt(telling: Telling, row: QuestionRow): string {
  const { app, nameOf } = telling;
  const doubt = doubtOf(row);
  const titleOf = (asset: string) => `“${readAsset(app.db, asset)?.title ?? asset}”`;
  if (doubt.kind === 'owner') return `on ${nameOf(doubt.person)}’s part in the closing`;
  if (doubt.kind === 'maker') return `on ${nameOf(doubt.person)}’s part in ${titleOf(doubt.asset)}`;
  const touch = readTouch(app.db, doubt.touch);
  return touch === null ? 'on a touch' : `on ${titleOf(touch.asset)} of ${onDay(telling, touch.at.at)}`;
}

function tellOne(telling: Telling, row: QuestionRow): QuestionLine {
  const { app, by } = telling;
  const deal = readDeal(app.db, row.deal);
  const seal = deal && sealOver(app, deal);
  const state = stateOf(row, deal, seal);
  const { name: asker, face } = by(row.by);
  return {
    number: row.fact,
    question: row.question,
    href: `${keyPath('/wins', row.deal)}#question-${row.fact}`,
    customer: deal?.customer || row.deal,
    face,
    asker,
    about: tellDoubt(telling, row),
    asked: onDay(telling, row.askedAt),
    why: row.why,
    state,
    ...tellRuling(telling, row, state, seal),
  };
}

type Told = Pick<QuestionLine, 'verdict' | 'reason' | 'ruled' | 'moved' | 'since'>;

function tellRuling(telling: Telling, row: QuestionRow, state: QuestionState, seal: SealRow | null): Told {
  const { by } = telling;
  const nothing = { reason: '', ruled: '', moved: '', since: '' };
  switch (state) {
    case 'open':
      return { ...nothing, verdict: isOut(telling, row) ? 'Ruled out so far.' : 'Still counts.' };
    case 'gone':
      return {
        ...nothing,
        verdict: 'Not ruled on.',
        reason: 'It is no win any more, so nothing of it counts.',
      };
    case 'sealed': {
      const month = monthOf(seal?.season ?? '', 'long');
      const reason = seal?.overruled
        ? `${month} was sealed over this question: “${seal.overruled}”`
        : `${month} is sealed, and its questions are closed.`;
      const ruled = seal ? `${by(seal.by).name}, ${onDay(telling, seal.sealedAt)}` : '';
      return { ...nothing, verdict: isOut(telling, row) ? 'Does not count.' : 'Counts.', reason, ruled };
    }
    case 'counts':
    case 'rejected': {
      const ruled = `${by(row.ruledBy ?? '').name}, ${onDay(telling, row.ruledAt ?? 0)}`;
      const verdict = state === 'counts' ? 'Counts.' : 'Does not count.';
      const told = {
        reason: row.reason,
        ruled,
        moved: sayMoved(telling, row),
        since: sinceThen(telling, row),
      };
      return { ...told, verdict };
    }
    default:
      return state satisfies never;
  }
}

function stateOf({ ruling }: QuestionRow, deal: Deal | null, seal: SealRow | null): QuestionState {
  if (ruling !== null) return ruling;
  if (seal !== null) return 'sealed';
  return deal?.stage === 'won' ? 'open' : 'gone';
}

/** Whether the touch is ruled out while it is asked about. */
function isOut({ app }: Telling, { touch }: QuestionRow): boolean {
  return touch !== null && (readTouch(app.db, touch)?.rejected ?? false);
}

/** The entries of the fact that followed from the ruling, of whichever deals it reached. */
function sayMoved({ app, shorts, office }: Telling, row: QuestionRow): string {
  const ruled = row.ruledFact === null ? null : readFact(app.db, row.ruledFact);
  const next = ruled && readFact(app.db, ruled.number + 1);
  if (ruled === null || next === null || next.key !== followingKey(ruled.key, next.kind)) return '';
  const reached = row.asset === null ? [row.deal] : readDealsTouchedBy(app.db, row.asset);
  const entries = reached.flatMap((deal) => readEntriesOf(app.db, deal));
  const moves = movesOf(entries.filter(({ fact }) => fact === next.number));
  return moves.length === 0 ? '' : sayMoves(moves, shorts, office.locale);
}

/** Somebody may have put back what a ruling took out, or the other way round: what stands now is said too. */
function sinceThen({ app }: Telling, row: QuestionRow): string {
  try {
    if (row.ruling === null || ruledState(app, row, row.ruling) === null) return '';
  } catch {
    // Alone again on a deal or an asset that the ruling had taken them out of: that is back in, too.
  }
  return row.ruling === 'counts' ? 'It was ruled out since.' : 'It was put back since.';
}

/** With the year where it is not this one. */
function onDay({ app, office: { timezone } }: Telling, at: number): string {
  return dayInWords(at, timezone, app.now());
}
