// What is new, as the screens of one place tell it: its words, its numbers, and the sound that each win is heard with.

import { readSounds } from '#db/queries/choices.ts';
import { readDeal } from '#db/queries/deals.ts';
import { readMomentsAfter } from '#db/queries/moments.ts';
import { readGoal } from '#db/queries/office.ts';
import type { Faces } from '#src/domain/board.ts';
import type { Office } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import { groupMark } from '#src/domain/locale.ts';
import type { ShownMoment } from '#src/domain/moment.ts';
import { formatMoney, formatMoneyShort } from '#src/domain/money.ts';
import type { Place } from '#src/domain/place.ts';
import { isWinSound, WIN_SOUNDS, type WinSound } from '#src/domain/sounds.ts';
import type { WinStory } from '#src/domain/story.ts';
import { sayWin } from '#src/domain/television/win-sentence.ts';
import { type App, liveOf } from './app.ts';
import { readableMoments } from './readable-moments.ts';
import { showPictures } from './show-pictures.ts';
import type { ShownPeople } from './shown-people.ts';
import { testMoments } from './test-bell.ts';

/** The moments of facts after number `after` that are still fresh, oldest first, with people as `shown` says; `faces` are the teams'. */
export function toldMoments(
  app: App,
  after: number,
  office: Office,
  place: Place,
  shown: ShownPeople,
  faces: ReadonlyMap<string, Faces>,
): ShownMoment[] {
  const live = liveOf(app);
  const isReadable = readableMoments(app, shown);
  const earned = readMomentsAfter(app.db, after, live.now() - limits.momentFreshMs).filter(isReadable);
  // A test bell never joins a win that somebody earned.
  const moments = earned.length > 0 ? earned : testMoments(live, place.language);
  if (moments.length === 0) return [];
  const tongue = { language: place.language, group: groupMark(place.locale) };
  const sounds = readSounds(app.db);
  return moments.map((moment): ShownMoment => {
    // Who closed it is known by key only before people are shown as they wish.
    const sound = moment.kind === 'deal_won' ? soundOf(moment.story, sounds, shown) : null;
    const here = withCrew(inPlace(app, moment, office, place), faces);
    const seen = withCoveredKey(moment, showPictures(app, shown.faces(here)));
    if (seen.kind !== 'deal_won' || sound === null) return seen;
    return { ...seen, sound, story: { ...seen.story, said: sayWin(seen.story, tongue) } };
  });
}

/** Keys of what somebody did name them: whoever is not shown by name must not be read there either. */
function withCoveredKey(moment: ShownMoment, seen: ShownMoment): ShownMoment {
  if (!('who' in moment && 'who' in seen) || moment.who.person === seen.who.person) return seen;
  return { ...seen, key: moment.key.split(moment.who.person).join(seen.who.person) };
}

/** Whose place it is, and whose goal: both crafts, sales first. */
function withCrew(moment: ShownMoment, faces: ReadonlyMap<string, Faces>): ShownMoment {
  if (moment.kind !== 'lead_taken' && moment.kind !== 'goal_reached') return moment;
  const teams = moment.kind === 'goal_reached' ? [...faces.values()] : [faces.get(moment.team)];
  const crew = (['sales', 'marketing'] as const).flatMap((craft) =>
    teams.flatMap((team) => team?.[craft] ?? []),
  );
  return { ...moment, crew };
}

/** The sound of whoever closed it first. Somebody who is not shown is not heard by it either. */
function soundOf({ closers }: WinStory, sounds: Map<string, string>, shown: ShownPeople): WinSound {
  const person = closers[0]?.person ?? '';
  const sound = shown.how(person) === 'hidden' ? '' : (sounds.get(person) ?? '');
  return isWinSound(sound) ? sound : WIN_SOUNDS[0];
}

/** Moments were written down with the office's numbers; an amount that still stands is written as the place does. */
function inPlace(app: App, moment: ShownMoment, office: Office, { locale }: Place): ShownMoment {
  if (locale === office.locale) return moment;
  if (moment.kind === 'deal_won') {
    const deal = readDeal(app.db, moment.story.deal);
    const write = (by: string) => (deal ? formatMoney(deal.amountMinor, deal.currency, by) : '');
    if (write(office.locale) !== moment.story.amountText) return moment;
    return { ...moment, story: { ...moment.story, amountText: write(locale) } };
  }
  if (moment.kind === 'goal_reached') {
    const goal = readGoal(app.db, moment.season);
    const write = (by: string) => (goal === null ? '' : formatMoneyShort(goal, office.currency, by));
    return write(office.locale) === moment.targetText ? { ...moment, targetText: write(locale) } : moment;
  }
  return moment;
}
