// The last month’s podium, in the first days of the next. Reads, and gives null when there is nothing to show.

import { readNextCeremony } from '#db/queries/freezes.ts';
import { readPeople } from '#db/queries/people.ts';
import { readTeamTotals } from '#db/queries/totals.ts';
import { honours } from '#src/domain/honours.ts';
import { formatMoneyShort } from '#src/domain/money.ts';
import type { Place } from '#src/domain/place.ts';
import { isEarly, previousSeason, seasonOf } from '#src/domain/season.ts';
import type { SeasonResult } from '#src/domain/season-seal.ts';
import { sayScore, shownHonours } from '#src/domain/season-view.ts';
import {
  fromLeft,
  type PodiumBlock,
  type PodiumHonour,
  type PodiumScene,
} from '#src/domain/television/podium-scene.ts';
import {
  honourWords,
  jointWords,
  placeCall,
  podiumTitle,
  unitWord,
} from '#src/domain/television/podium-words.ts';
import { dayOf } from '#src/domain/time.ts';
import { type App, liveOf } from '../app.ts';
import { castFaces } from '../cast-faces.ts';
import { candidates } from '../seal-month.ts';
import { unnamedNow } from '../seal-season.ts';
import { readSealed, seasonResult, stepsOf } from '../season-result.ts';
import { facesOf, shownPeople } from '../shown-people.ts';
import { officeOf } from '../standings.ts';

/** Never before the ceremony began: not while the board is frozen, nor while the month's ceremony lies ahead. */
export function podiumScene(app: App, place: Place): PodiumScene | null {
  const office = officeOf(app);
  const now = liveOf(app).now();
  if (app.frozen || !isEarly(dayOf(now, office.timezone))) return null;
  const season = previousSeason(seasonOf(now, office.timezone));
  if (readNextCeremony(app.db, now)?.season === season || !hasPoints(app, season)) return null;
  const result = seasonResult(app, season);
  const blocks = readBlocks(app, result, place);
  if (blocks.length === 0) return null;
  return {
    scene: 'podium',
    title: podiumTitle(season, place),
    foot: '',
    blocks,
    joint: jointWords(result.joint, place, (minor) => formatMoneyShort(minor, office.currency, place.locale)),
    honours: readHonours(app, season, place),
  };
}

const hasPoints = ({ db }: App, season: string): boolean =>
  readTeamTotals(db, season).some(({ sales, marketing }) => sales > 0 || marketing > 0);

function readBlocks(app: App, result: SeasonResult, place: Place): PodiumBlock[] {
  const faces = castFaces(readPeople(app.db), result.cast, shownPeople(app, { kind: 'screen' }));
  const steps = stepsOf(result).map(({ place: step, teams }): PodiumBlock => {
    const on = step as PodiumBlock['place'];
    return {
      place: on,
      called: placeCall(on, place),
      teams: teams.map(({ team, scoreText }) => ({
        team,
        score: sayScore(scoreText, place.locale),
        unit: unitWord(scoreText, result.perHead, place),
        ...faces.of(result.cast.find((cast) => cast.team === team)),
      })),
    };
  });
  return fromLeft(steps);
}

/** As sealed, else as a seal would have them now; whoever keeps off screens is not shown. */
function readHonours(app: App, season: string, place: Place): PodiumHonour[] {
  const shown = shownPeople(app, { kind: 'screen' });
  const faces = facesOf(readPeople(app.db), shown);
  const given =
    readSealed(app, season)?.honours ?? honours(candidates(app, season, new Set(unnamedNow(app))));
  return shownHonours(given, (person) => faces.get(person) ?? null).map(
    ({ kind, count, people: holders, others }) => {
      const { name, why, counted } = honourWords(kind, count, place);
      return { kind, name, counted, why, people: holders, others };
    },
  );
}
