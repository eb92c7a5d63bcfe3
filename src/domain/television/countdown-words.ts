// What is said before the ceremony. Names nobody and no place: nothing is known of it yet.

import { monthOf } from '../month-name.ts';
import type { InWords, Place } from '../place.ts';
import { HONOUR_KINDS } from '../season-view.ts';
import { dayOf } from '../time.ts';
import { clockAt } from './calendar-words.ts';
import { type CountdownScene, minutesLeft } from './countdown-scene.ts';
import { HONOUR_WORDS } from './honour-words.ts';
import { say } from './say.ts';

const EN = {
  title: 'The ceremony of {month}',
  today: 'Today at {time}',
  tomorrow: 'Tomorrow at {time}',
  hour: 'hour',
  hours: 'hours',
  minute: 'minute',
  minutes: 'minutes',
  soon: 'In a moment',
  awaits: 'What awaits us',
  podium: 'The podium',
  elsewhere: 'Elsewhere? It is at {path} in Assist.',
} as const;

const WORDS: InWords<Readonly<Record<keyof typeof EN, string>>> = {
  en: EN,
  de: {
    title: 'Die Siegerehrung für {month}',
    today: 'Heute um {time} Uhr',
    tomorrow: 'Morgen um {time} Uhr',
    hour: 'Stunde',
    hours: 'Stunden',
    minute: 'Minute',
    minutes: 'Minuten',
    soon: 'Gleich geht es los',
    awaits: 'Was uns erwartet',
    podium: 'Das Podest',
    elsewhere: 'Nicht im Raum? In Assist unter {path}.',
  },
};

/** `season` is the month whose ceremony is at `at`; it is `now` (UTC ms), at most a day before or a little after. */
export function countdownOf(season: string, at: number, now: number, place: Place): CountdownScene {
  const { language, timezone } = place;
  const words = WORDS[language];
  const isToday = dayOf(at, timezone) === dayOf(now, timezone);
  return {
    scene: 'countdown',
    title: say(words.title, { month: monthOf(season, 'month', language) }),
    foot: '',
    on: say(isToday ? words.today : words.tomorrow, { time: clockAt(at, place) }),
    left: leftWords(minutesLeft(at, now), words),
    soon: words.soon,
    awaits: words.awaits,
    honours: HONOUR_KINDS.map((kind) => {
      const { name, why } = HONOUR_WORDS[language][kind];
      return { kind, name, why };
    }),
    podium: words.podium,
    elsewhere: say(words.elsewhere, { path: `/ceremony/${season}` }),
  };
}

/** `2 hours 14 minutes`, `1 hour`, `14 minutes`; nothing for 0. */
function leftWords(
  minutes: number,
  words: Readonly<Record<keyof typeof EN, string>>,
): CountdownScene['left'] {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [
    { value: hours, unit: hours === 1 ? words.hour : words.hours },
    { value: rest, unit: rest === 1 ? words.minute : words.minutes },
  ].flatMap(({ value, unit }) => (value === 0 ? [] : [{ count: String(value), unit }]));
}
