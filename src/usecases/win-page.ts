// The page of one win: who closed it, on whose path, every entry as it was posted, and who may still say who helped.

import { readAssets } from '#db/queries/assets.ts';
import { readFact } from '#db/queries/changes.ts';
import { readStandingFact } from '#db/queries/fact-history.ts';
import type { Actor } from '#src/domain/actor.ts';
import type { DealFile } from '#src/domain/deal-file.ts';
import type { Stage } from '#src/domain/fact.ts';
import { can } from '#src/domain/permission.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { sayWaiting } from '#src/domain/waiting-words.ts';
import { sayInstant, writeInstant } from '#src/domain/wall-time.ts';
import type { MaySay, WinView } from '#src/domain/win-view.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';
import { assetChoices } from './deal-desk.ts';
import { readWin } from './read-win.ts';
import { signersFor } from './rules-signers.ts';
import { showPictures } from './show-pictures.ts';
import { audienceOf } from './shown-people.ts';
import { winPeople } from './win-people.ts';
import { tellSteps } from './win-steps.ts';
import { tellPath, tellSentence } from './win-tell.ts';

/** Refusals: those of `allow`; `not_found` for a deal that is unknown or was never won. */
export function winPage(live: App, actor: Actor, key: string): WinView {
  allow(actor, 'see-people');
  const app = asSeen(live, actor);
  const record = readWin(app, key);
  const won = record?.file.deal.won ?? null;
  if (record === null || won === null || (record.file.deal.stage !== 'won' && record.entries.length === 0))
    throw new Refusal('not_found', 'There is no win of that key.');
  const { file, judged } = record;
  const { deal, office } = file;
  const people = winPeople(app, audienceOf(actor));
  const view: WinView = {
    key,
    customer: deal.customer || deal.deal,
    gone: deal.stage === 'won' ? null : sayGone(app, file, deal.stage),
    won: sayInstant(won, office.timezone),
    sentence: tellSentence(record, people),
    path: tellPath(record, people),
    waiting: judged.waiting,
    waits: sayWaiting(record),
    isOver: record.lapsed > 0,
    steps: tellSteps(app, record, people, signersFor(app, actor)),
    maySay: deal.stage === 'won' ? maySay(app, actor, file) : { name: null, claim: null },
    wonOn: writeInstant({ at: won.at, precision: 'day' }, office.timezone),
    locale: office.locale,
  };
  return showPictures(app, view);
}

const GONE: Record<Exclude<Stage, 'won'>, string> = {
  open: 'was opened again',
  lost: 'is counted as lost since',
  refunded: 'was refunded',
  deleted: 'was deleted',
};

function sayGone(app: App, { deal, office }: DealFile, stage: Exclude<Stage, 'won'>): string {
  const at = readFact(app.db, readStandingFact(app.db, 'deal_set', deal.deal))?.recordedAt ?? 0;
  const on = sayInstant({ at, precision: 'day' }, office.timezone);
  const since = stage === 'lost' ? on : `on ${on}`;
  return `${deal.customer || deal.deal} ${GONE[stage]} ${since}. Its points went back, line by line.`;
}

function maySay(app: App, actor: Actor, { deal }: DealFile): MaySay {
  const owners = deal.owners.map(({ person }) => person);
  const own = new Set(
    readAssets(app.db)
      .filter(({ makers }) => can(actor, 'claim-touch', { people: makers.map(({ person }) => person) }))
      .map(({ asset }) => asset),
  );
  const assets = assetChoices(app);
  const claims = assets.filter(({ key }) => own.has(key));
  const isPlayer = actor.kind === 'account' && actor.person !== null;
  return {
    name: can(actor, 'name-touch', { people: owners }) ? assets : null,
    claim: isPlayer && claims.length > 0 ? claims : null,
  };
}
