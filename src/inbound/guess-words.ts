// How other systems call Assist's columns, and how the text of each looks. The likeliest name stands first.

import { isDay } from '#src/domain/time.ts';
import type { ImportKind } from './columns.ts';
import { inIsoOrder } from './date-order.ts';
import { craftOf, stageOf } from './guess-stages.ts';

/** By lane and column; names as slugs, as HubSpot, Salesforce, Pipedrive and people's own sheets write them. */
export const NAMES: Readonly<Record<ImportKind, Readonly<Partial<Record<string, readonly string[]>>>>> = {
  people: {
    person: ['key', 'id', 'user-id', 'employee-id', 'user', 'sales-agent', 'person-id'],
    name: ['full-name', 'employee', 'user-name', 'person-name', 'sales-agent', 'agent', 'rep', 'first-name'],
    craft: ['department', 'function', 'discipline', 'side', 'role'],
    team: ['joint-team', 'squad', 'group', 'team-name', 'regional-office', 'office', 'region'],
    title: ['job-title', 'position', 'job', 'role'],
    email: ['e-mail', 'email-address', 'e-mail-address', 'mail'],
    face: ['seed', 'portrait'],
  },
  assets: {
    asset: ['asset-id', 'key', 'id', 'content-id', 'campaign-id', 'record-id'],
    title: ['asset-title', 'content-title', 'name', 'asset-name', 'campaign-name', 'headline'],
    kind: ['type', 'asset-type', 'content-type', 'format', 'category', 'campaign-type'],
    makers: ['maker', 'author', 'authors', 'creator', 'created-by', 'owner', 'made-by'],
    published: ['published-on', 'publish-date', 'publication-date', 'date', 'live-since', 'created'],
    url: ['link', 'web-address', 'address', 'page'],
  },
  deals: {
    deal: ['record-id', 'opportunity-id', 'deal-id', 'id', 'deal-key', 'opportunity', 'key', 'deal-name'],
    customer: [
      'company-name',
      'account-name',
      'company',
      'account',
      'client',
      'organization',
      'organisation',
      'deal-name',
      'associated-company',
      'kunde',
    ],
    owners: [
      'deal-owner',
      'owner',
      'opportunity-owner',
      'sales-agent',
      'sales-rep',
      'rep',
      'account-executive',
      'agent',
      'closed-by',
      'seller',
    ],
    amount: [
      'value',
      'deal-value',
      'close-value',
      'deal-amount',
      'amount-in-company-currency',
      'revenue',
      'price',
      'total',
      'acv',
      'arr',
      'betrag',
    ],
    won: [
      'close-date',
      'won-date',
      'closed-date',
      'won-time',
      'won-on',
      'won-at',
      'closed-at',
      'closed-on',
      'closed',
      'date-won',
    ],
    stage: ['deal-stage', 'status', 'stage-name', 'opportunity-stage', 'phase', 'state'],
    currency: ['deal-currency', 'currency-code', 'opportunity-currency', 'iso-code', 'waehrung'],
    rate: ['exchange-rate', 'fx-rate', 'conversion-rate'],
    rate_on: ['rate-date', 'exchange-rate-date'],
    lead: ['lead-date', 'lead-created', 'became-a-lead-date', 'lead-at', 'first-contact', 'became-lead'],
    opened: [
      'create-date',
      'created-date',
      'engage-date',
      'open-date',
      'created',
      'created-at',
      'deal-created',
      'opened-at',
      'opened-on',
      'add-time',
    ],
  },
  touches: {
    touch: [
      'touch-id',
      'touchpoint-id',
      'event-id',
      'activity-id',
      'interaction-id',
      'key',
      'id',
      'record-id',
    ],
    deal: ['deal-id', 'opportunity-id', 'opportunity', 'deal-key', 'associated-deal'],
    asset: ['asset-id', 'content-id', 'campaign-id', 'content', 'campaign', 'asset-key'],
    at: [
      'timestamp',
      'date',
      'time',
      'touched-at',
      'occurred-at',
      'activity-date',
      'event-date',
      'when',
      'visited-at',
    ],
    contact: ['contact-name', 'contact-email', 'buyer', 'contact-id', 'lead'],
    evidence: ['source', 'evidence-kind', 'proof', 'how-we-know'],
  },
};

type Look = (text: string) => boolean;

const isDate: Look = (text) => {
  const iso =
    inIsoOrder(text, 'day-first') === text ? inIsoOrder(text, 'month-first') : inIsoOrder(text, 'day-first');
  return /^\d{4}[-/]\d{2}[-/]\d{2}/.test(iso) && isDay(iso.slice(0, 10).replaceAll('/', '-'));
};
const isAmount: Look = (text) =>
  /^[^\d\s]{0,4}\s?-?\d[\d.,'’ \u00a0]*\s?[^\d\s]{0,4}$/.test(text) && !isDate(text);

const LOOKS: Readonly<Partial<Record<string, Look>>> = {
  won: isDate,
  opened: isDate,
  lead: isDate,
  at: isDate,
  published: isDate,
  rate_on: isDate,
  amount: isAmount,
  rate: (text) => /^\d+([.,]\d+)?$/.test(text),
  stage: (text) => stageOf(text) !== null,
  currency: (text) => /^[A-Za-z]{3}$/.test(text),
  email: (text) => /^[^\s@]+@[^\s@]+$/.test(text),
  url: (text) => /^https?:\/\//i.test(text),
  craft: (text) => craftOf(text) !== null,
  evidence: (text) => /^(tracked|imported|named|claimed)$/i.test(text),
};

/** Null where the column is blank or nothing is known of its look; a few cells that differ are only mistakes. */
export function looksLike(_kind: ImportKind, field: string, texts: readonly string[]): boolean | null {
  const look = LOOKS[field];
  if (texts.length === 0) return null;
  // Names, keys and titles are words: a column of dates or links is none of them.
  if (look === undefined)
    return shareOf(texts, (text) => isDate(text) || /^https?:/.test(text)) > 0.5 ? false : null;
  return shareOf(texts, look) >= 0.6;
}

function shareOf(texts: readonly string[], look: Look): number {
  return texts.filter(look).length / texts.length;
}
