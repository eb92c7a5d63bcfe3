// The calculator's form, and the case that it describes. It works nothing out and knows no rules by itself.

import { DAY_MS } from './durations.ts';
import type { Office } from './fact.ts';
import type { Rules } from './rules.ts';
import { clean } from './text.ts';

export type CalculatorOwner = { owner: string; share: string };
export type CalculatorTouch = { kind: string; maker: string; days: string };

/** As it was typed. `rules` is one of the choices; `lead`, `opened` and `days` are days before the win. */
export type CalculatorForm = {
  amount: string;
  rules: string;
  lead: string;
  opened: string;
  owners: CalculatorOwner[];
  touches: CalculatorTouch[];
};

export const OWNER_ROWS = 3;
export const TOUCH_ROWS = 6;

/** What the form shows before anybody typed: the four touches of scoring.md, 120 win points at one for every 100. */
export const EXAMPLE_FORM: CalculatorForm = {
  amount: '12000',
  rules: 'now',
  lead: '',
  opened: '',
  owners: [{ owner: 'Linus', share: '' }],
  touches: [
    { kind: 'case study', maker: 'Ada', days: '18' },
    { kind: 'webinar', maker: 'Grace', days: '17' },
    { kind: 'case study', maker: 'Ada', days: '16' },
    { kind: 'landing page', maker: 'Ada, Grace', days: '15' },
  ],
};

/**
 * The case as `assist score` takes it, with the deal won at noon UTC of `day`, so that a day before the win is 24
 * hours in every zone. Rows without maker and days are left out. `complaints` are sentences about days that are none.
 */
export function caseOf(form: CalculatorForm, rules: Rules, office: Office, day: string) {
  const complaints: string[] = [];
  const before = (typed: string, what: string): string | null => {
    const days = clean(typed);
    if (days === '') return null;
    if (/^\d{1,4}$/.test(days)) return instantBefore(day, Number(days));
    complaints.push(`${what}: “${days.slice(0, 20)}” is not a number of days. Write it as 14.`);
    return null;
  };
  const told = form.touches.filter(({ maker, days }) => clean(maker) !== '' || clean(days) !== '');
  const touches = told.map(({ kind, maker, days }, index) => ({
    touch: `${index + 1}`,
    asset: assetOf(kind, maker),
    at: before(days, `Touch ${index + 1}`) ?? instantBefore(day, 0),
  }));
  const owners = form.owners.filter(({ owner }) => clean(owner) !== '');
  const deal = {
    deal: 'this deal',
    owners: owners.map(({ owner, share }) => [clean(owner), clean(share)].filter(Boolean).join(':')),
    amount: clean(form.amount),
    ...optional('lead', before(form.lead, 'First contact')),
    ...optional('opened', before(form.opened, 'Opened')),
    won: instantBefore(day, 0),
  };
  const assets = new Map(
    told.map(({ kind, maker }) => [assetOf(kind, maker), { kind: clean(kind), makers: namesIn(maker) }]),
  );
  const { timezone, currency } = office;
  return {
    complaints,
    case: {
      rules,
      timezone,
      currency,
      deal,
      touches,
      assets: [...assets].map(([asset, rest]) => ({ asset, ...rest })),
      people: peopleOf(owners, told),
    },
  };
}

/** The same kind by the same people is one asset, so that it counts once a day. */
function assetOf(kind: string, maker: string): string {
  return `${clean(kind)} by ${namesIn(maker).map(nameOf).join(' and ') || 'nobody'}`;
}

function namesIn(text: string): string[] {
  return text.split(/[,;]/).map(clean).filter(Boolean);
}

/** Without the share that may follow it. */
const nameOf = (named: string) => clean(named.replace(/:[^:]*$/, ''));

function peopleOf(owners: CalculatorOwner[], touches: CalculatorTouch[]) {
  const closers = new Set(owners.map(({ owner }) => clean(owner)));
  const makers = new Set(touches.flatMap(({ maker }) => namesIn(maker).map(nameOf)));
  return [
    ...[...closers].map((person) => ({ person, craft: 'sales' })),
    ...[...makers].filter((person) => !closers.has(person)).map((person) => ({ person, craft: 'marketing' })),
  ];
}

function instantBefore(day: string, days: number): string {
  const noon = Date.parse(`${day}T12:00:00Z`) - days * DAY_MS;
  return `${new Date(noon).toISOString().slice(0, 16)}Z`;
}

const optional = (name: string, value: string | null) => (value === null ? {} : { [name]: value });
