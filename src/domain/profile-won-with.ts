// Colleagues a person shared wins with this month: names and tallies, most first, nobody missing is named.

import type { ProfileMonth } from './profile-month.ts';
import type { WonWith } from './profile-view.ts';
import { capital, inWords } from './profile-words.ts';

/** Counts wins, not touches; a colleague may have closed it, helped it, or both. Null when there is nobody. */
export function wonWith(month: ProfileMonth): WonWith | null {
  const counts = new Map<string, number>();
  for (const win of month.wins.filter((one) => one.won && one.day > 0)) {
    const others = [...win.owners, ...win.leaves].map((part) => part.person);
    for (const person of new Set(others)) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  counts.delete(month.face.person);
  const rows = [...counts].flatMap(([person, wins]) => {
    const face = month.people.get(person);
    return face === undefined ? [] : [{ face, wins }];
  });
  if (rows.length === 0) return null;
  rows.sort((a, b) => b.wins - a.wins || (a.face.name < b.face.name ? -1 : 1));
  const many = rows.length === 1 ? 'One colleague' : `${capital(inWords(rows.length))} colleagues`;
  return { says: `${many} ${month.today === null ? 'that' : 'this'} month.`, rows };
}
