// The board of one team, where that team sits: its people, its points, its latest wins. Reads, and gives null when there is nothing to show.

import { readDealFile } from '#db/queries/deal-file.ts';
import { readLatestWinsOf } from '#db/queries/deals-of-team.ts';
import { readRoster } from '#db/queries/people.ts';
import { award } from '#src/domain/award.ts';
import type { Craft } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import { groupMark } from '#src/domain/locale.ts';
import { monthOf } from '#src/domain/month-name.ts';
import type { Place } from '#src/domain/place.ts';
import { previousSeason, seasonOf } from '#src/domain/season.ts';
import { monthOfTeam, type TeamScene, type TeamWin, tellTeam } from '#src/domain/television/team-scene.ts';
import { sayWin, tellWin } from '#src/domain/television/win-sentence.ts';
import { tell } from '#src/domain/tell.ts';
import type { App } from '../app.ts';
import { boardFrame } from '../board.ts';
import { facesOf, shownPeople } from '../shown-people.ts';
import { officeOf } from '../standings.ts';

const WINS_SHOWN = 3;

export function teamScene(app: App, place: Place, team: string): TeamScene | null {
  const { timezone } = officeOf(app);
  const { language, locale } = place;
  const season = seasonOf(app.now(), timezone);
  const group = groupMark(locale);
  // Whatever the board does not show of a team, its own scene does not show either.
  const row = boardFrame(app, null, limits.boardRows, place).teams.find((one) => one.team === team);
  const told = { language, month: monthOf(season, 'month', language) };
  return tellTeam(team, told, {
    month: row === undefined ? null : monthOfTeam(row, group),
    people: peopleOf(app, place, team),
    wins: winsOf(app, place, team, season),
  });
}

/** A to Z, as the roster is. Whoever keeps off screens is missing, also by a face. */
function peopleOf(app: App, { language }: Place, team: string): TeamScene['people'] {
  const roster = readRoster(app.db, app.now());
  const shown = shownPeople(app, { kind: 'screen', language });
  const faces = facesOf(roster, shown);
  const ours = roster.filter((one) => one.team === team).flatMap(({ person }) => faces.get(person) ?? []);
  const of = (craft: Craft) => ours.filter((face) => face.craft === craft);
  return { sales: of('sales'), marketing: of('marketing') };
}

/** The latest in which somebody of the team has points, of this month and the one before. */
function winsOf(app: App, place: Place, team: string, season: string): TeamWin[] {
  const shown = shownPeople(app, { kind: 'screen', language: place.language });
  const shorts = shown.shorts(readRoster(app.db, app.now()));
  const tongue = { language: place.language, group: groupMark(place.locale) };
  const deals = [season, previousSeason(season)].flatMap((one) =>
    readLatestWinsOf(app.db, team, one, WINS_SHOWN),
  );
  return deals.slice(0, WINS_SHOWN).flatMap((deal): TeamWin[] => {
    const file = readDealFile(app.db, deal);
    if (file === null) return [];
    const story = shown.faces(tell(file, award(file), shorts, place.locale));
    const lead = `${story.customer}, ${story.amountText}: `;
    return [{ lead, words: tellWin(story, tongue), says: sayWin(story, tongue) }];
  });
}
