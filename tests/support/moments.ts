// Moments as a screen receives them, other than wins, for tests of what screens celebrate.

import type { Craft } from '#src/domain/fact.ts';
import type { ShownMoment } from '#src/domain/moment.ts';
import type { Face } from '#src/domain/story.ts';

function faceNamed(short: string, craft: Craft = 'marketing'): Face {
  return { person: short, name: `${short} Example`, short, craft, face: short };
}

/** `deal` is that of the win which took the place. */
export function leadMoment(number: number, team: string, at: number, deal = 'Northwind'): ShownMoment {
  const key = `lead_taken/2026-11/${team}/${deal}`;
  const crew = [faceNamed('Maya', 'sales'), faceNamed('Zoë')];
  return { kind: 'lead_taken', key, number, at, season: '2026-11', team, from: null, crew };
}

export function goalMoment(number: number, at: number, season = '2026-11'): ShownMoment {
  const key = `goal_reached/${season}`;
  return { kind: 'goal_reached', key, number, at, season, targetText: '€1.2m', crew: [faceNamed('Zoë')] };
}

export function firstMoment(number: number, short: string, at: number): ShownMoment {
  const key = `first_assist/${number}`;
  return { kind: 'first_assist', key, number, at, who: faceNamed(short), deal: 'd', customer: 'Northwind' };
}

export function bestMoment(number: number, short: string, at: number): ShownMoment {
  const key = `personal_best/${number}`;
  return { kind: 'personal_best', key, number, at, season: '2026-11', who: faceNamed(short), points: 420 };
}

export function thanksMoment(number: number, from: string, to: string, at: number): ShownMoment {
  const faces = { from: faceNamed(from, 'sales'), to: faceNamed(to) };
  return {
    kind: 'thanks',
    key: `thanks/${number}`,
    number,
    at,
    thanks: String(number),
    ...faces,
    words: 'Top!',
  };
}
