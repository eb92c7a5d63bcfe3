// An office of three busy months, as files that anybody could import: the same every time.

import { DAY_MS, MINUTE_MS } from '#src/domain/durations.ts';

/** Comma-separated files in the native columns. Touches come before their deals, so that each deal is posted once. */
export type BigOffice = { people: string; assets: string; touches: string; deals: string };

const SELLERS = 120;
const MAKERS = 120;
const TEAMS = 12;
const ASSETS = 400;
const KINDS = ['deck', 'webinar', 'case-study', 'article', 'video'];
const FROM = Date.parse('2026-08-01T06:00:00Z');
const DAYS = 91;

/** Won from August to October 2026, six touches to a deal: as many facts as entries, seven for each deal. */
export function bigOffice(deals: number): BigOffice {
  const pick = dice(20_261_123);
  const people = ['person,name,craft,team'];
  for (let n = 0; n < SELLERS; n += 1) people.push(`s${n},Seller ${n},sales,Team ${n % TEAMS}`);
  for (let n = 0; n < MAKERS; n += 1) people.push(`m${n},Maker ${n},marketing,Team ${n % TEAMS}`);
  const assets = ['asset,title,kind,makers'];
  for (let n = 0; n < ASSETS; n += 1) {
    const second = n % 10 === 0 ? `;m${(n + 60) % MAKERS}` : '';
    assets.push(`a${n},Asset ${n},${KINDS[n % KINDS.length]},m${n % MAKERS}${second}`);
  }
  const wins = ['deal,customer,owners,amount,currency,won,stage'];
  const touches = ['touch,deal,asset,at'];
  for (let n = 0; n < deals; n += 1) {
    const won = FROM + pick(DAYS * 1440) * MINUTE_MS;
    wins.push(`d${n},Customer ${n},s${pick(SELLERS)},${1000 + pick(90_000)},EUR,${iso(won)},won`);
    for (let t = 0; t < 6; t += 1) {
      touches.push(`d${n}-${t},d${n},a${pick(ASSETS)},${iso(won - pick(170 * 1440) * MINUTE_MS - DAY_MS)}`);
    }
  }
  return {
    people: lines(people),
    assets: lines(assets),
    touches: lines(touches),
    deals: lines(wins),
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function lines(rows: string[]): string {
  return `${rows.join('\n')}\n`;
}

/** Numbers that look random and are the same in every run: from 0 up to below `sides`. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
