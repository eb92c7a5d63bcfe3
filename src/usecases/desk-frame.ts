// What stands around every page of the desk: the office, who sits there, and the counts in the rail.

import { readOffice } from '#db/queries/office.ts';
import { readOpenDraft } from '#db/queries/rules-drafts.ts';
import { type Actor, nameOf } from '#src/domain/actor.ts';
import type { DeskFrame, RailMark } from '#src/domain/desk-frame.ts';
import type { Office } from '#src/domain/fact.ts';
import { capital, counted } from '#src/domain/profile-words.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asPublic } from './as-seen.ts';
import { finishedCeremony } from './desk-ceremonies.ts';
import { frozenForOthers } from './freezes.ts';
import { importMatters } from './import-matters.ts';
import { countOpenQuestions } from './question-matters.ts';
import { screenMatters } from './screen-matters.ts';
import { unassistedWins } from './unassisted-wins.ts';
import { isDemo } from './visitors.ts';

/** Refusals: those of `allow`. */
export function deskFrame(app: App, actor: Actor): DeskFrame {
  allow(actor, 'see-desk');
  const office = readOffice(app.db);
  return {
    office: office?.name ?? '',
    coach: capital(nameOf(actor)),
    role: actor.kind === 'account' ? capital(actor.role) : 'Not signed in',
    isDemo: isDemo(app),
    frozen: frozenForOthers(asPublic(app)),
    marks: office === null ? {} : marksOf(app, actor, office),
  };
}

/** Today counts what it lists; Questions those that wait; Imports the rows to put right; Screens shows a crossed speaker while one of them is silent. */
function marksOf(app: App, actor: Actor, office: Office): DeskFrame['marks'] {
  const screens = screenMatters(app, actor);
  const imports = importMatters(app, office);
  const problems = imports.reduce((sum, { problems }) => sum + problems, 0);
  const questions = countOpenQuestions(app);
  const matters =
    [unassistedWins(app, 0) !== null, questions > 0, finishedCeremony(app) !== null].filter(Boolean).length +
    imports.length +
    screens.length;
  const today: RailMark | null =
    matters === 0 ? null : { shows: String(matters), says: `${counted(matters, 'matter')} waiting` };
  const muted: RailMark = { shows: { icon: 'muted' }, says: 'one is without sound' };
  return {
    ...(today && { today }),
    ...(questions > 0 && {
      questions: { shows: String(questions), says: `${counted(questions, 'question')} to rule on` },
    }),
    ...(readOpenDraft(app.db) && { rules: { shows: 'draft', says: 'a draft is open' } }),
    ...(problems > 0 && {
      imports: { shows: String(problems), says: `${counted(problems, 'row')} with problems` },
    }),
    ...(screens.some(({ kind }) => kind === 'muted') && { screens: muted }),
  };
}
