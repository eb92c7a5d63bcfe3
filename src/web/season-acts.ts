// What the forms on the season's page do: the freeze's, and the seal of a month that is over.

import type { Actor } from '#src/domain/actor.ts';
import { monthOf } from '#src/domain/month-name.ts';
import type { App } from '#src/usecases/app.ts';
import { sealSeason } from '#src/usecases/seal-season.ts';
import type { Act } from './form.ts';
import { freezeActs } from './freeze-acts.ts';

export function seasonActs(app: App, actor: Actor): Record<string, Act> {
  return {
    ...freezeActs(app, actor),
    seal: ({ get }) => {
      const { season } = sealSeason(app, actor, get('season'), { overrule: get('reason') });
      return {
        to: '/coach/season',
        say: `${monthOf(season, 'long')} is sealed. It hangs in the hall of fame.`,
      };
    },
  };
}
