// The fields of the desk's forms for deals and assets, as a browser sends them. Checks nothing.

import type { AssetForm, DealForm, ShareRow } from '#src/domain/desk-forms.ts';
import type { Editing } from '#src/usecases/edit-deal.ts';
import type { Fields } from './form.ts';

/** Rows that a form offers beyond those that are filled, so that somebody can be added without JavaScript. */
const SPARE_ROWS = 2;

export function dealFormOf(typed: Fields): DealForm {
  const { get } = typed;
  return {
    customer: get('customer'),
    amount: get('amount'),
    currency: get('currency'),
    rate: get('rate'),
    rateOn: get('rate_on'),
    lead: get('lead'),
    opened: get('opened'),
    won: get('won'),
    stage: get('stage'),
    owners: shareRowsOf(typed),
  };
}

export function assetFormOf(typed: Fields): AssetForm {
  const { get } = typed;
  return {
    title: get('title'),
    kind: get('kind'),
    url: get('url'),
    published: get('published'),
    makers: shareRowsOf(typed),
  };
}

export function editingOf({ get }: Fields): Editing {
  return { once: get('once'), seen: Number(get('seen')) || 0, reason: get('reason') };
}

/** With `spare` empty rows, and as many again after “more rows”. */
export function withSpareRows(rows: readonly ShareRow[], isMore = false): ShareRow[] {
  const spare = Array.from({ length: isMore ? 2 * SPARE_ROWS : SPARE_ROWS }, () => ({
    person: '',
    share: '',
  }));
  const filled = rows.findLastIndex(({ person, share }) => person !== '' || share !== '') + 1;
  const kept = isMore ? rows : rows.slice(0, filled);
  return [...kept, ...spare];
}

function shareRowsOf({ all }: Fields): ShareRow[] {
  const shares = all('share');
  return all('person').map((person, index) => ({ person, share: shares[index] ?? '' }));
}
