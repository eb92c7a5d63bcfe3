// A month to celebrate, made up: four joint teams of one office, for tests and for looking at the stage.

import type { Ceremony, CeremonyTeam, PodiumPlace } from '#src/domain/ceremony.ts';
import type { Craft } from '#src/domain/fact.ts';
import type { Face } from '#src/domain/story.ts';

const SALES = ['Maya', 'Tom', 'Priya', 'Diego', 'Kenji', 'Amara', 'Louis', 'Ines', 'Omar', 'Freja'];
const MARKETING = ['Jonas', 'Noor', 'Lena', 'Sofia', 'Siobhán', 'Chidi', 'Yuki', 'Marta', 'Björn', 'Aoife'];

export function faceOf(short: string, craft: Craft, key = short.toLowerCase()): Face {
  return { person: key, name: `${short} Example`, short, craft, face: key };
}

/** A team of so many people of each craft, named after its first letters. */
export function teamOf(
  name: string,
  place: PodiumPlace,
  why: string,
  sales = 2,
  marketing = 2,
): CeremonyTeam {
  const key = name.toLowerCase();
  const some = (names: string[], count: number, craft: Craft) =>
    Array.from({ length: count }, (_, i) => {
      const short = names[(i + name.length) % names.length] ?? 'Kim';
      return faceOf(short, craft, `${key}-${short.toLowerCase()}`);
    });
  const faces = { sales: some(SALES, sales, 'sales'), marketing: some(MARKETING, marketing, 'marketing') };
  return {
    team: key,
    name,
    place,
    score: String(5400 - place * 280)
      .replace(/^5/, '5,')
      .replace(/^4/, '4,'),
    unit: 'points',
    why,
    faces,
  };
}

/** Third Summit, second Harbour, first Lantern, and Meadow, which is only in the photo. */
export function october(podium: CeremonyTeam[] = OCTOBER): Ceremony {
  const meadow = teamOf('Meadow', 3, '', 6, 3);
  const everyone = [...podium, meadow].flatMap((team) => [...team.faces.sales, ...team.faces.marketing]);
  return {
    season: '2026-10',
    month: 'October',
    office: 'Brightwater',
    goal: { wonText: '€1.16m', winsText: '124 wins', line: 'The goal of €1.1m is met.', share: 1, met: true },
    podium,
    everyone,
  };
}

const OCTOBER = [
  teamOf('Lantern', 1, '31 wins, 24 of them with a case study by Lena', 2, 1),
  teamOf('Harbour', 2, '“The pricing guide” by Noor helped nine wins'),
  teamOf('Summit', 3, '18 wins, eleven of them with a field day by Sofia', 1, 2),
];
