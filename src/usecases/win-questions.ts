// The public log of a win's questions, what the reader may question, and what a ruling would move.

import { readAsset } from '#db/queries/assets.ts';
import { readDeal, readDealsTouchedBy } from '#db/queries/deals.ts';
import { readPeople } from '#db/queries/people.ts';
import { type QuestionRow, readQuestionsOf } from '#db/queries/questions.ts';
import { readTouch } from '#db/queries/touches.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { Choice } from '#src/domain/desk-forms.ts';
import type { Doubt, Ruling } from '#src/domain/fact.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { sayMoves } from '#src/domain/moves.ts';
import { can } from '#src/domain/permission.ts';
import { counted } from '#src/domain/profile-words.ts';
import type { RulingPreview, WinQuestions } from '#src/domain/question-view.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { seasonOf } from '#src/domain/season.ts';
import { sayInstant } from '#src/domain/wall-time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';
import { questionable } from './ask-question.ts';
import { sealOver } from './guard-question.ts';
import { movesOfState, ruledState } from './ruled-state.ts';
import { audienceOf, shownPeople } from './shown-people.ts';
import { officeOf } from './standings.ts';
import { tellQuestions } from './tell-questions.ts';
import { winPeople } from './win-people.ts';

/** Refusals: those of `allow`; `not_found` for an unknown deal. */
export function winQuestions(live: App, actor: Actor, key: string): WinQuestions {
  allow(actor, 'see-people');
  const app = asSeen(live, actor);
  const deal = readDeal(app.db, key);
  if (deal === null) throw new Refusal('not_found', 'There is no win of that key.');
  const rows = readQuestionsOf(app.db, key);
  const seal = sealOver(app, deal);
  const mayRule = can(actor, 'rule-question');
  const lines = tellQuestions(app, actor, rows).map((line, index) => {
    const row = rows[index];
    return {
      ...line,
      preview: mayRule && row && line.state === 'open' ? previewRuling(app, actor, row) : null,
    };
  });
  const month = (form: 'month' | 'long') =>
    deal.won ? monthOf(seasonOf(deal.won.at, officeOf(app).timezone), form) : '';
  const closed =
    seal !== null
      ? `${month('long')} is sealed, and its questions are closed.`
      : deal.stage === 'won'
        ? ''
        : 'This is no win any more, so nothing of it counts and nothing can be questioned.';
  const mayAsk = closed === '' && can(actor, 'ask-question');
  return { lines, choices: mayAsk ? choicesOf(app, actor, key) : null, closed, until: month('month') };
}

/** Whose points either ruling would move, in a sentence. It asks for no permission: whoever shows it has. */
export function previewRuling(app: App, actor: Actor, row: QuestionRow): RulingPreview {
  const shorts = shownPeople(app, audienceOf(actor)).shorts(readPeople(app.db));
  const { locale } = officeOf(app);
  const say = (ruling: Ruling) => {
    const moves = movesOfState(app, ruledState(app, row, ruling));
    return moves.length === 0 ? 'Nobody’s points would move.' : sayMoves(moves, shorts, locale);
  };
  const counts = say('counts');
  try {
    return {
      counts,
      rejected: [say('rejected'), reachOf(app, row)].filter(Boolean).join(' '),
      problem: null,
    };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { counts, rejected: '', problem: refusal.say };
  }
}

/** A part in an asset is one part, on every win that the asset helped. */
function reachOf({ db }: App, { asset }: QuestionRow): string {
  if (asset === null) return '';
  const wins = readDealsTouchedBy(db, asset).length;
  const title = readAsset(db, asset)?.title ?? asset;
  return wins === 1 ? '' : `It reaches all ${counted(wins, 'win')} that “${title}” helped.`;
}

const GROUPS = { touch: 'What helped', owner: 'Who closed it', maker: 'Who made it' } as const;

function choicesOf(app: App, actor: Actor, key: string): Choice[] {
  const { timezone } = officeOf(app);
  const { name } = winPeople(app, audienceOf(actor));
  const titleOf = (asset: string) => readAsset(app.db, asset)?.title ?? asset;
  const labelOf = (about: Doubt) => {
    if (about.kind === 'owner') return `${name(about.person)}, closed it`;
    if (about.kind === 'maker') return `${name(about.person)}, ${titleOf(about.asset)}`;
    const touch = readTouch(app.db, about.touch);
    return touch ? `${titleOf(touch.asset)}, ${sayInstant({ ...touch.at, precision: 'day' }, timezone)}` : '';
  };
  return questionable(app, key).map(({ word, about }) => {
    return { key: word, label: labelOf(about), group: GROUPS[about.kind] };
  });
}
