// The files of crm_sales as they are, for the second opinion: read without the product's own reader and calendar.

import { parse } from 'csv-parse/sync';
import type { RawAsset, RawWin } from './second-opinion.ts';

const ZONE = 'America/New_York';

export type Rows = Record<string, string>[];

export const records = (text: string): Rows => parse(text, { columns: true, bom: true });

export function rawAssets(rows: Rows): Map<string, RawAsset> {
  return new Map(
    rows.map(({ asset = '', kind = '', makers = '' }) => {
      const shares = makers.split(';').map((maker): [string, bigint] => {
        const [name = '', share = ''] = maker.split(':');
        return [name.trim(), BigInt(share.trim())];
      });
      return [asset, { kind, makers: shares }];
    }),
  );
}

export function rawWins(deals: Rows, touches: Rows): [string, RawWin][] {
  const byDeal = Map.groupBy(touches, ({ deal = '' }) => deal);
  return deals
    .filter((row) => row.deal_stage === 'Won')
    .map((row) => {
      const key = row.opportunity_id ?? '';
      const own = byDeal.get(key) ?? [];
      return [
        key,
        {
          amountMajor: BigInt(row.close_value ?? ''),
          owner: row.sales_agent ?? '',
          wonAt: midnight(row.close_date ?? '', 1) - 1,
          openedAt: row.engage_date ? midnight(row.engage_date, 1) - 1 : null,
          touches: own.map(({ touch = '', asset = '', at = '', contact = '' }) => {
            const instant =
              at.length === 10 ? midnight(at, 0) : Date.parse(at.length <= 19 ? `${at}${offset(at)}` : at);
            return { touch, asset, at: instant, contact, day: DAY.format(instant) };
          }),
        },
      ];
    });
}

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });

/** New York's midnight at the beginning of a day, or so many days later. */
function midnight(day: string, later: number): number {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + later);
  const date = noon.toISOString().slice(0, 10);
  return Date.parse(`${date}T00:00:00${offset(`${date}T00:00:00`)}`);
}

/** Winter or summer, whichever gives the same wall clock again. */
function offset(local: string): string {
  const hour = new Intl.DateTimeFormat('en-CA', {
    timeZone: ZONE,
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const isWinter = hour.format(Date.parse(`${local}-05:00`)).startsWith(local.slice(11, 13));
  return isWinter ? '-05:00' : '-04:00';
}
