// What happened since the office went home: for the first hour of the day. Reads, and gives null when there is nothing to show.

import { readDealFile } from '#db/queries/deal-file.ts';
import { readPlacedDeal } from '#db/queries/deals.ts';
import { readMomentsAfter } from '#db/queries/moments.ts';
import { readPeople } from '#db/queries/people.ts';
import { readOpenScreens } from '#db/queries/screens.ts';
import { readTeamTotals } from '#db/queries/totals.ts';
import { award } from '#src/domain/award.ts';
import { cutTo } from '#src/domain/cut-to.ts';
import { groupMark } from '#src/domain/locale.ts';
import type { ShownMoment } from '#src/domain/moment.ts';
import { formatMoneyShort } from '#src/domain/money.ts';
import type { Place } from '#src/domain/place.ts';
import { seasonOf } from '#src/domain/season.ts';
import type { Face, WinStory } from '#src/domain/story.ts';
import { tellWin } from '#src/domain/television/win-sentence.ts';
import {
  type Morning,
  morningAt,
  type YesterdayNote,
  type YesterdayScene,
} from '#src/domain/television/yesterday-scene.ts';
import {
  countWords,
  firstAssistWords,
  leadWords,
  whenWords,
  yesterdayTitle,
} from '#src/domain/television/yesterday-words.ts';
import { tell } from '#src/domain/tell.ts';
import { dayOf } from '#src/domain/time.ts';
import { type App, liveOf } from '../app.ts';
import { settingsOf } from '../screens.ts';
import { type ShownPeople, shownPeople } from '../shown-people.ts';
import { officeOf, readStandings } from '../standings.ts';

/** A win counts by when we learned of it, and is read again now: one that was taken back meanwhile is no news. */
type News = { at: number; story: WinStory; minor: number };

/** As many as can be read from five metres. */
const WINS_SHOWN = 4;
const NOTES_SHOWN = 3;
/** More names than that for one deed are a crowd. */
const NAMES_SHOWN = 3;

export function yesterdayScene(app: App, place: Place): YesterdayScene | null {
  const now = liveOf(app).now();
  const hours = readOpenScreens(liveOf(app).db).map((row) => settingsOf(row).hours);
  const morning = morningAt(now, place.timezone, hours);
  if (morning === null) return null;
  const moments = readMomentsAfter(app.db, 0, morning.since);
  const shown = shownPeople(app, { kind: 'screen', language: place.language });
  const news = readNews(app, place, moments, shown);
  const notes = [...leadNotes(app, place, moments), ...firstNotes(place, moments, news)];
  if (news.length === 0 && notes.length === 0) return null;
  return sceneOf(app, place, { now, morning, news, notes });
}

type Told = { now: number; morning: Morning; news: News[]; notes: YesterdayNote[] };

function sceneOf(app: App, place: Place, { now, morning, news, notes }: Told): YesterdayScene {
  const { currency } = officeOf(app);
  const sum = formatMoneyShort(
    news.reduce((all, { minor }) => all + minor, 0),
    currency,
    place.locale,
  );
  const assists = news.reduce((all, { story }) => all + story.helpers.length, 0);
  const tongue = { language: place.language, group: groupMark(place.locale) };
  const { shown: wins, more } = cutTo(news, WINS_SHOWN);
  return {
    scene: 'yesterday',
    title: yesterdayTitle(morning.day, dayOf(now, place.timezone), place),
    foot: '',
    ...countWords({ wins: news.length, assists, more }, sum, place),
    wins: wins.map(({ at, story }) => ({
      customer: story.customer,
      amount: story.amountText,
      when: whenWords(at, morning.day, now, place),
      words: tellWin(story, tongue, NAMES_SHOWN),
      who: everyoneIn(story),
    })),
    notes: notes.slice(0, NOTES_SHOWN),
  };
}

/** Newest first. */
function readNews(app: App, place: Place, moments: ShownMoment[], shown: ShownPeople): News[] {
  const shorts = shown.shorts(readPeople(app.db));
  return moments
    .flatMap((moment): News[] => {
      const file = moment.kind === 'deal_won' ? readDealFile(app.db, moment.story.deal) : null;
      const placed = file && readPlacedDeal(app.db, file.deal.deal);
      if (file === null || placed === null || file.deal.stage !== 'won') return [];
      const story = shown.faces(tell(file, award(file), shorts, place.locale));
      return [{ at: moment.at, story, minor: placed.place.officeMinor }];
    })
    .reverse();
}

/** Whoever helped and closed it, too, is there once. */
function everyoneIn({ helpers, closers }: WinStory): Face[] {
  const parts = new Map([...helpers, ...closers].map((part) => [part.person, part]));
  return [...parts.values()].map(({ person, name, short, craft, face }) => {
    return { person, name, short, craft, face };
  });
}

/** Who leads now and did not when the office went home, whatever happened in between. */
function leadNotes(app: App, place: Place, moments: ShownMoment[]): YesterdayNote[] {
  const season = seasonOf(app.now(), officeOf(app).timezone);
  const [first] = moments.flatMap((moment) =>
    moment.kind === 'lead_taken' && moment.season === season ? [moment] : [],
  );
  if (first === undefined) return [];
  const [leader, next] = readStandings(app, season, readTeamTotals(app.db, season), app.now());
  if (leader?.place !== 1 || next?.place === 1 || leader.team === first.from) return [];
  return [{ kind: 'lead', who: null, says: leadWords(leader.team, place) }];
}

/** Of wins that are still there. */
function firstNotes(place: Place, moments: ShownMoment[], news: News[]): YesterdayNote[] {
  const deals = new Set(news.map(({ story }) => story.deal));
  return moments.flatMap((moment): YesterdayNote[] =>
    moment.kind === 'first_assist' && deals.has(moment.deal)
      ? [{ kind: 'first_assist', who: moment.who, says: firstAssistWords(place) }]
      : [],
  );
}
