// How much a form may bring, by the page it is sent to: only who may use it may send more than a page of words.

import type { Actor } from '#src/domain/actor.ts';
import { can } from '#src/domain/permission.ts';
import {
  BODY_BYTES_MAX,
  IMPORT_BYTES_MAX,
  PASTE_BYTES_MAX,
  PICTURE_BYTES_MAX,
  RATES_BYTES_MAX,
} from '#src/runtime/server-limits.ts';
import { TOO_LARGE } from '#src/usecases/import-draft.ts';

/** Bytes of the whole body, the frame that a form with a file puts around it included. */
export function bytesMaxOf(path: string, actor: Actor): number {
  if (actor.kind !== 'account') return BODY_BYTES_MAX;
  if (path === '/coach/imports' && can(actor, 'import-file')) return IMPORT_BYTES_MAX;
  if (path === '/coach/rates' && can(actor, 'import-rates')) return RATES_BYTES_MAX;
  if (/^\/(setup|coach)\/people$/.test(path) && can(actor, 'edit-people')) return PASTE_BYTES_MAX;
  if (path === '/me/picture' || /^\/coach\/people\/[^/]+$/.test(path)) return PICTURE_BYTES_MAX;
  return BODY_BYTES_MAX;
}

/** What a page says of a body that is too large, where it can say how to go on; null where it cannot. */
export function tooMuchFor(path: string, actor: Actor): string | null {
  if (path === '/coach/rates' && can(actor, 'import-rates')) return RATES_TOO_LARGE;
  return path === '/coach/imports' && can(actor, 'import-file') ? TOO_LARGE : null;
}

const RATES_TOO_LARGE =
  'That file is larger than 2 MB. Bring it in by years, or with: assist rates import rates.csv';
