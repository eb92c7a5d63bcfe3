// A group of screens as a form brings it, and as it is kept: every wrong field is told by a sentence. Knows no screens.

import { isBlankSpan, readSpan } from '../day-span.ts';
import { readLabel } from '../label.ts';
import { LANGUAGES, type Language } from '../place.ts';
import { Refusal, wrongField } from '../refusal.ts';
import { clean } from '../text.ts';
import { readZone } from '../typed-zone.ts';
import { FLOOR_SECONDS, ROUND_SECONDS } from './loop.ts';
import { EVERY_DAY, type GroupSettings, type PlaylistEntry, USUAL_PLAYLIST } from './playlist.ts';
import { SCENE_SECONDS, SCENES, type SceneKind } from './scene.ts';
import { sceneName } from './scene-names.ts';
import { type DayRow, dayRowOf, readDayRows } from './special-day-form.ts';

/** One scene's row; `from` and `until` both empty is all day. */
export type PlayRow = {
  scene: string;
  isOn: boolean;
  seconds: string;
  days: readonly string[];
  from: string;
  until: string;
};

/** As a form brings it: nothing is checked yet. `timezone` '' is the office's; an empty team is none. */
export type GroupForm = {
  name: string;
  language: string;
  timezone: string;
  teams: readonly string[];
  rows: readonly PlayRow[];
  days: readonly DayRow[];
};

/** Shorter than the floor of look.md nothing can be read from five metres; longer than one round is a picture. */
export const SECONDS_MIN = FLOOR_SECONDS;
export const SECONDS_MAX = ROUND_SECONDS;

const TEAMS_MAX = 12;

/**
 * @param today of the place, `YYYY-MM-DD`: special days before it fall off
 * @param teams those that somebody plays for
 * Refusals: `invalid`, with a sentence at the first field that cannot be: `name`, `language`, `timezone`, `team`, the
 * `seconds-` or `when-` of a scene, or what `readDayRows` names.
 */
export function readGroupForm(
  form: GroupForm,
  { today, teams }: { today: (timezone: string | null) => string; teams: readonly string[] },
): GroupSettings {
  const name = readLabel(form.name, 'the group', 'name');
  const language = LANGUAGES.find((one) => one === form.language);
  if (language === undefined) throw wrongField('language', 'Choose the language of the place.');
  const timezone =
    clean(form.timezone) === ''
      ? null
      : readZone(form.timezone, 'Europe/Berlin, or leave it empty for the office’s');
  return {
    name,
    language,
    timezone,
    teams: readTeams(form.teams, teams),
    playlist: readRows(form.rows),
    specialDays: readDayRows(form.days, today(timezone)),
  };
}

/** The form before anything is changed; special days before `today` are gone. */
export function groupFormOf(settings: GroupSettings, today: string): GroupForm {
  const { name, language, timezone, teams, playlist, specialDays } = settings;
  return {
    ...{ name, language, teams },
    timezone: timezone ?? '',
    rows: whole(playlist).map(({ scene, isOn, seconds, days, hours }) => ({
      ...{ scene, isOn, seconds: String(seconds), days: days.map(String) },
      from: hours?.from ?? '',
      until: hours?.until ?? '',
    })),
    days: specialDays.filter(({ on }) => on >= today).map(dayRowOf),
  };
}

/** What a new group begins with: what every screen shows. */
export const blankGroup = (language: Language): GroupSettings => ({
  ...{ name: '', language, timezone: null, teams: [], specialDays: [] },
  playlist: [...USUAL_PLAYLIST],
});

function readTeams(typed: readonly string[], there: readonly string[]): string[] {
  const teams = [...new Set(typed.map(clean).filter((team) => team !== ''))];
  const gone = teams.find((team) => !there.includes(team));
  if (gone !== undefined)
    throw wrongField('team', `Nobody plays for ${gone} any more. Choose another team, or none.`);
  if (teams.length > TEAMS_MAX)
    throw wrongField('team', `At most ${TEAMS_MAX} teams can have their own board on one screen.`);
  return teams;
}

function readRows(rows: readonly PlayRow[]): PlaylistEntry[] {
  const entries = rows.map(readRow);
  const isTwice = new Set(entries.map(({ scene }) => scene)).size < entries.length;
  if (isTwice) throw new Refusal('invalid', 'A scene stands in the loop twice. Open the page again.');
  return whole(entries);
}

/** The board first, and what a list does not know yet at its end, switched off. */
function whole(entries: readonly PlaylistEntry[]): PlaylistEntry[] {
  const missing = USUAL_PLAYLIST.filter(({ scene }) => !entries.some((entry) => entry.scene === scene));
  const all = [...entries, ...missing.map((entry) => ({ ...entry, isOn: entry.scene === 'board' }))];
  return [...all.filter(({ scene }) => scene === 'board'), ...all.filter(({ scene }) => scene !== 'board')];
}

function readRow(row: PlayRow): PlaylistEntry {
  const scene = SCENES.find((one) => one === row.scene);
  if (scene === undefined) throw new Refusal('invalid', 'This page is too old. Open it again.');
  const name = sceneName(scene, 'en');
  const isOn = row.isOn || scene === 'board';
  const seconds = readSeconds(row.seconds, scene, isOn);
  // The board never goes, so that no screen is ever blank.
  if (scene === 'board') return { scene, isOn, seconds, days: EVERY_DAY, hours: null };
  const days = EVERY_DAY.filter((day) => row.days.includes(String(day)));
  if (isOn && days.length === 0)
    throw wrongField(`when-${scene}`, `${name} is on, but on no day. Choose a day, or switch it off.`);
  return { scene, isOn, seconds, days, hours: readHours(row, name) };
}

function readSeconds(typed: string, scene: SceneKind, isOn: boolean): number {
  const seconds = Number(typed);
  if (/^\d{1,3}$/.test(typed.trim()) && seconds >= SECONDS_MIN && seconds <= SECONDS_MAX) return seconds;
  if (!isOn) return SCENE_SECONDS[scene];
  throw wrongField(
    `seconds-${scene}`,
    `${sceneName(scene, 'en')} stays for ${SECONDS_MIN} to ${SECONDS_MAX} seconds, in whole seconds.`,
  );
}

function readHours(row: PlayRow, name: string): PlaylistEntry['hours'] {
  if (isBlankSpan(row)) return null;
  return readSpan(row, {
    field: `when-${row.scene}`,
    says: {
      unwritten: `${name}: write both times like 09:00, or leave both empty for the whole day.`,
      same: `${name}: its hours begin and end at the same minute.`,
    },
  });
}
