// What stands on a win's picture for the chat: both crafts' halves, and whom there is room for. It draws nothing.

import { cutTo } from './cut-to.ts';
import { DEEDS } from './deeds.ts';
import type { Craft } from './fact.ts';
import { listNames } from './names.ts';
import { SOMEBODY } from './shown.ts';
import type { Face, WinPart, WinStory } from './story.ts';

/** `face` is null for several people who stand as one: `disc` is then written in its place, `+13` or `?`. */
export type SharePerson = { face: string | null; disc: string; name: string; verbs: string; points: string };

/** `points` is the craft's pot as written, empty where nobody is known yet. */
export type ShareHalf = { craft: Craft; title: string; points: string; people: SharePerson[] };

/** `on` is the office's day of the win. `says` is the whole picture as one sentence. */
export type SharePicture = {
  customer: string;
  amount: string;
  on: string;
  office: string;
  halves: [ShareHalf, ShareHalf];
  says: string;
};

/** `isLapsed`: the season was sealed while the assist pot waited. `write` writes points as the office does. */
export type ShareTold = {
  story: WinStory;
  isLapsed: boolean;
  on: string;
  office: string;
  write: (points: number) => string;
};

type Gain = (points: number) => string;

/** More faces than that are dots where a chat shows the picture 400 pixels wide. */
const PEOPLE_MAX = 8;

export function sharePicture({ story, isLapsed, on, office, write }: ShareTold): SharePicture {
  const { customer, amountText: amount } = story;
  const gain = (points: number) => (points === 0 ? '' : points < 0 ? write(points) : `+${write(points)}`);
  const half = (craft: Craft, title: string, parts: readonly WinPart[], pot: number): ShareHalf => ({
    craft,
    title,
    points: parts.length === 0 ? '' : gain(pot),
    people: fitting(parts, gain),
  });
  const helpers = isLapsed ? [] : story.helpers;
  const marketing = half('marketing', 'Marketing', helpers, story.assistPot - story.waiting);
  if (helpers.length === 0) marketing.people = [nobodyYet(story.waiting, isLapsed, write)];
  const sales = half('sales', 'Sales', story.closers, story.winPoints);
  return { customer, amount, on, office, halves: [marketing, sales], says: say(story, helpers, on) };
}

/** Several who keep to themselves stand as one: four times the word Somebody would say nothing. */
function fitting(parts: readonly WinPart[], gain: Gain, max = PEOPLE_MAX): SharePerson[] {
  const hidden = parts.filter(isHidden);
  if (hidden.length > 1) {
    const tile = crowd(
      hidden,
      String(hidden.length),
      hidden.length === parts.length ? 'people' : 'others',
      gain,
    );
    const named = parts.filter((part) => !isHidden(part));
    return [...fitting(named, gain, PEOPLE_MAX - 1), tile];
  }
  const { shown } = cutTo(parts, max);
  const people = shown.map((part) => ({
    face: part.face,
    disc: '',
    name: part.short,
    verbs: listNames(part.roles.map((role) => DEEDS.en[role].one)),
    points: gain(part.points),
  }));
  const rest = parts.slice(shown.length);
  return rest.length === 0 ? people : [...people, crowd(rest, `+${rest.length}`, 'and more', gain)];
}

function crowd(parts: readonly WinPart[], disc: string, name: string, gain: Gain): SharePerson {
  const points = parts.reduce((sum, part) => sum + part.points, 0);
  return { face: null, disc, name, verbs: '', points: gain(points) };
}

const isHidden = ({ name }: Face) => name === SOMEBODY.en;

function nobodyYet(waiting: number, isLapsed: boolean, write: (points: number) => string): SharePerson {
  if (isLapsed)
    return { face: null, disc: '?', name: 'Nobody said', verbs: 'who helped, in time', points: '' };
  const verbs = waiting > 0 ? `${write(waiting)} points wait` : '';
  return { face: null, disc: '?', name: 'Who helped?', verbs, points: '' };
}

function say({ customer, amountText, closers }: WinStory, helpers: readonly WinPart[], on: string): string {
  const laid = helpers.length === 0 ? '' : ` Marketing: ${namesOf(helpers)}.`;
  return `${customer}, ${amountText}, won together on ${on}.${laid} Sales: ${namesOf(closers)}.`;
}

function namesOf(parts: readonly Face[]): string {
  const named = parts.filter((part) => !isHidden(part)).map(({ short }) => short);
  const { shown } = cutTo(named, PEOPLE_MAX);
  const rest = parts.length - shown.length;
  if (rest === 0) return listNames(shown);
  if (shown.length > 0) return listNames([...shown, `${rest} more`]);
  return rest === 1 ? 'somebody' : `${rest} people`;
}
