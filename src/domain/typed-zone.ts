// A time zone as people type it: its name, or the city it is named after. Guesses no city that stands for none.

import { wrongField } from './refusal.ts';
import { clean } from './text.ts';
import { isZone } from './zone.ts';

/** More would not be read. */
const NAMED_MAX = 4;
const SAID_MAX = 40;

/**
 * The zone that `typed` names, in any case for a city. Refusal: `invalid` at `timezone`, with the zones of a region that
 * has several.
 * @param wanted how to write one, after “Write one like”
 */
export function readZone(typed: string, wanted: string): string {
  const zone = clean(typed);
  if (isZone(zone)) return zone;
  const found = zonesAbout(zone);
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const said = zone.length > SAID_MAX ? `${zone.slice(0, SAID_MAX)}…` : zone;
  if (found.length === 0) throw wrongField('timezone', `${said} is no time zone. Write one like ${wanted}.`);
  const named = found.slice(0, NAMED_MAX).join(', ');
  const more = found.length > NAMED_MAX ? ' or another of them' : '';
  throw wrongField('timezone', `${said} has ${found.length} time zones. Write ${named}${more}.`);
}

/** Those of a city, else those of a region within a continent, such as Indiana. */
function zonesAbout(words: string): string[] {
  const wanted = words.toLowerCase();
  const all = Intl.supportedValuesOf('timeZone').map((zone) => ({
    zone,
    parts: zone.toLowerCase().replaceAll('_', ' ').split('/').slice(1),
  }));
  const ofCity = all.filter(({ parts }) => parts.at(-1) === wanted);
  const found = ofCity.length > 0 ? ofCity : all.filter(({ parts }) => parts.includes(wanted));
  return found.map(({ zone }) => zone);
}
