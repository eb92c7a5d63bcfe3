// The ceremony of a finished month: one cue of it at a time, so that no later result leaves the server.

import { readPeople } from '#db/queries/people.ts';
import type { Actor } from '#src/domain/actor.ts';
import {
  type Ceremony,
  type CeremonyTeam,
  type PodiumPlace,
  reveal,
  type ShownCue,
} from '#src/domain/ceremony.ts';
import { goalResult } from '#src/domain/ceremony-goal.ts';
import { sayWhy } from '#src/domain/ceremony-why.ts';
import type { Office } from '#src/domain/fact.ts';
import { monthOf } from '#src/domain/month-name.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { isSeason, nextSeason, seasonOf } from '#src/domain/season.ts';
import type { SeasonResult } from '#src/domain/season-seal.ts';
import { sayScore } from '#src/domain/season-view.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asSeen } from './as-seen.ts';
import { castFaces } from './cast-faces.ts';
import { seasonResult, stepsOf } from './season-result.ts';
import { showPictures } from './show-pictures.ts';
import { shownPeople } from './shown-people.ts';
import { officeOf } from './standings.ts';

/**
 * One cue of the ceremony of `season`, with nothing in it that a later cue reveals. `cue` null is the first.
 * Refusals: those of `allow`; `not_found` for a text that is no season, a month that is not over or still frozen, a
 * month without points, and a word that is no cue of this month; `conflict` before `assist init`.
 */
export function ceremonyCue(live: App, actor: Actor, season: string, cue: string | null): ShownCue {
  allow(actor, 'see-ceremony');
  const app = asSeen(live, actor);
  if (app.frozen?.season === season) {
    throw new Refusal('not_found', `The ceremony of ${monthOf(season)} has not begun yet.`);
  }
  const shown = reveal(readCeremony(app, season), cue ?? 'title');
  if (shown === null) throw new Refusal('not_found', `This ceremony has no cue “${cue}”.`);
  return shown;
}

/** The whole ceremony, for the server alone: of a sealed month as it was sealed. Refusals as above. */
export function readCeremony(app: App, season: string): Ceremony {
  const office = officeOf(app);
  refuseUnfinished(office, season, app.now());
  const result = seasonResult(app, season);
  if (!result.standings.some((team) => team.sales > 0 || team.marketing > 0)) {
    throw new Refusal(
      'not_found',
      `Nobody has points in ${monthOf(season, 'long')}, so there is no ceremony for it.`,
    );
  }
  return showPictures(app, {
    season,
    month: monthOf(season),
    office: office.name,
    goal: goalResult(office, result.joint),
    ...readStage(app, office, result),
  });
}

/** Who stands on the podium, and who is in the photo: A to Z, as everybody may see them now. */
function readStage(app: App, office: Office, result: SeasonResult): Pick<Ceremony, 'podium' | 'everyone'> {
  const shown = shownPeople(app, { kind: 'screen' });
  const faces = castFaces(readPeople(app.db), result.cast, shown);
  const whys = new Map(result.why.map((why) => [why.team, sayWhy(why, faces.shorts)]));
  const teams = stepsOf(result).flatMap(({ place, teams }) =>
    teams.map(
      ({ team, scoreText }): CeremonyTeam => ({
        team,
        name: team,
        place: place as PodiumPlace,
        score: sayScore(scoreText, office.locale),
        unit: unitOf(scoreText, result.perHead),
        why: whys.get(team) ?? '',
        faces: faces.of(result.cast.find((cast) => cast.team === team)),
      }),
    ),
  );
  return shown.faces({ podium: teams, everyone: faces.everyone });
}

function refuseUnfinished(office: Office, season: string, now: number): void {
  if (!isSeason(season)) {
    throw new Refusal('not_found', `“${season}” is not a month. A month is written like 2026-10.`);
  }
  const open = seasonOf(now, office.timezone);
  if (season < open) return;
  const begin = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const first = begin.format(new Date(`${nextSeason(season)}-01T12:00:00Z`));
  const state = season === open ? 'is still being played' : 'has not begun yet';
  const month = season === open ? monthOf(season) : monthOf(season, 'long');
  throw new Refusal('not_found', `${month} ${state}. Its ceremony can begin on ${first}.`);
}

function unitOf(scoreText: string, perHead: boolean): string {
  if (perHead) return 'points a head';
  return scoreText === '1' ? 'point' : 'points';
}
