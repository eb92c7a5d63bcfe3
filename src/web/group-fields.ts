// The fields of a group's form, as they come in, and what its arrows do to them before anything is kept.

import type { GroupForm, PlayRow } from '#src/domain/television/group-form.ts';
import type { Fields } from './form.ts';

/** A form that is more than this was not made by our page. */
const ROWS_MAX = 400;

export function groupFields({ get, all }: Fields): GroupForm {
  const on = all('on');
  const rows = all('scene').slice(0, ROWS_MAX);
  const days = all('special-on').slice(0, ROWS_MAX);
  return {
    name: get('name'),
    language: get('language'),
    timezone: get('timezone'),
    teams: all('team').slice(0, ROWS_MAX),
    rows: rows.map((scene) => ({
      ...{ scene, isOn: on.includes(scene), seconds: get(`seconds-${scene}`), days: all(`day-${scene}`) },
      ...{ from: get(`from-${scene}`), until: get(`until-${scene}`) },
    })),
    days: days.map((day, index) => ({
      on: day,
      name: all('special-name')[index] ?? '',
      shows: all('special-shows')[index] ?? '',
      from: all('special-from')[index] ?? '',
      until: all('special-until')[index] ?? '',
    })),
  };
}

/** `up goal` and `down goal` move a scene; anything else leaves the rows as they are. The board stays first. */
export function movedRows(rows: readonly PlayRow[], word: string): PlayRow[] {
  const [, way, scene] = /^(up|down) (\w+)$/.exec(word) ?? [];
  const moved = [...rows];
  const from = moved.findIndex((row) => row.scene === scene);
  const to = way === 'up' ? from - 1 : from + 1;
  const [row, other] = [moved[from], moved[to]];
  if (row === undefined || other === undefined || [row, other].some((one) => one.scene === 'board'))
    return moved;
  moved[to] = row;
  moved[from] = other;
  return moved;
}
