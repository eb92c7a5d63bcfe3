// Every touch of a win in words: who says so, what it weighs and why, what each maker got, or why it does not count.

import { readFirstSaid } from '#db/queries/fact-history.ts';
import { readQuestionsOf } from '#db/queries/questions.ts';
import { sayFraction, sayPercent } from '#src/domain/exact-words.ts';
import type { Touch } from '#src/domain/fact.ts';
import type { PotPart } from '#src/domain/receipt-steps.ts';
import { sayRole } from '#src/domain/receipt-words.ts';
import { sayDay } from '#src/domain/say-time.ts';
import { dayOf } from '#src/domain/time.ts';
import { sayEvidence } from '#src/domain/touch-words.ts';
import { type RuledOut, sayUncounted } from '#src/domain/uncounted-words.ts';
import type { WinRecord } from '#src/domain/win-record.ts';
import type { WinPart, WinTouch } from '#src/domain/win-view.ts';
import type { App } from './app.ts';
import type { WinPeople } from './win-people.ts';

/** In the order of the award, those that do not count in their place. */
export function tellTouches(
  app: App,
  { file, steps }: WinRecord,
  people: WinPeople,
  tell: (part: PotPart, all: readonly PotPart[]) => WinPart,
): WinTouch[] {
  const { office, assets, deal } = file;
  const ruled = ruledOut(app, deal.deal);
  return steps.touches.map(({ touch, counted, reason, weight, parts, points }) => {
    const asset = assets.get(touch.asset);
    const why = steps.weights?.touches.get(touch.touch);
    const fraction = weight === null ? null : sayFraction(weight);
    return {
      touch: touch.touch,
      title: asset?.title ?? touch.asset,
      who: people.names((asset?.makers ?? []).map(({ person }) => person)),
      on: sayDate(touch.at.at, file),
      evidence: saidOf(app, touch, people, office.timezone),
      role: why ? sayRole(why, office.locale) : '',
      weight: weight === null ? null : { fraction, percent: sayPercent(weight, office.locale) },
      parts: parts.map((part) => tell(part, parts)),
      points,
      why: counted ? '' : sayUncounted(reason, touch, file, ruled.get(touch.touch) ?? null),
    };
  });
}

/** With the year only where it is not that of the win. */
function sayDate(at: number, { deal, office }: WinRecord['file']): string {
  const year = (instant: number) => dayOf(instant, office.timezone).slice(0, 4);
  const isOther = deal.won !== null && year(deal.won.at) !== year(at);
  return sayDay(at, office.timezone, { month: 'short', ...(isOther && { year: 'numeric' }) });
}

/** Whoever kept to themselves is not named by the name of their account either. */
function saidOf({ db }: App, touch: Touch, people: WinPeople, zone: string): string {
  const said = readFirstSaid(db, touch.touch);
  const by = said?.person ? people.name(said.person) : (said?.by ?? null);
  return sayEvidence(touch, said && { at: said.at, by }, people.name, zone);
}

function ruledOut({ db }: App, deal: string): Map<string, RuledOut> {
  return new Map(
    readQuestionsOf(db, deal).flatMap(({ touch, ruling, ruledAt, reason }): [string, RuledOut][] =>
      touch !== null && ruling === 'rejected' && ruledAt !== null ? [[touch, { at: ruledAt, reason }]] : [],
    ),
  );
}
