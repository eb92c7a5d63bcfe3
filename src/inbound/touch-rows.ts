// A row of a list of touches, as the touch that it describes. It never asks the database.

import type { Evidence, Instant, Office, Touch } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import type { Row } from './columns.ts';
import {
  complain,
  finish,
  has,
  type Parsed,
  type Reading,
  readInstant,
  readNeeded,
  readText,
  readWord,
  startReading,
} from './row-fields.ts';
import { quote } from './text.ts';

export type TouchContext = {
  office: Office;
  isAsset: (asset: string) => boolean;
  current: (touch: string) => Touch | null;
};

const EVIDENCE: readonly Evidence[] = ['tracked', 'imported', 'named', 'claimed'];

/** The deal may still be unknown, the asset may not. What the coach rejected stays rejected. */
export function parseTouchRow(row: Row, context: TouchContext): Parsed<Touch> {
  const reading = startReading(row);
  const touch = readNeeded(reading, 'touch', limits.keyTextMax);
  const current = context.current(touch);
  const state: Touch = {
    touch,
    deal: readNeeded(reading, 'deal', limits.keyTextMax),
    asset: readAsset(reading, context),
    at: readAt(reading, context.office.timezone),
    contact: has(reading, 'contact')
      ? readText(reading, 'contact', limits.nameTextMax) || null
      : (current?.contact ?? null),
    evidence: readEvidence(reading, current),
    rejected: current?.rejected ?? false,
    ...(current?.saidBy !== undefined && { saidBy: current.saidBy }),
  };
  return finish(reading, state, current);
}

function readAsset(reading: Reading, { isAsset }: TouchContext): string {
  const asset = readNeeded(reading, 'asset', limits.keyTextMax);
  if (asset !== '' && !isAsset(asset)) {
    complain(reading, 'asset', `There is no asset ${quote(asset)}. Import assets first.`);
  }
  return asset;
}

function readAt(reading: Reading, timezone: string): Instant {
  const blank: Instant = { at: 0, precision: 'day' };
  return readNeeded(reading, 'at', limits.nameTextMax) === ''
    ? blank
    : (readInstant(reading, 'at', timezone, 'start') ?? blank);
}

/** A list that says nothing about its evidence is itself the evidence. */
function readEvidence(reading: Reading, current: Touch | null): Evidence {
  if (!has(reading, 'evidence')) return current?.evidence ?? 'imported';
  return readWord(reading, 'evidence', EVIDENCE, 'imported') ?? 'imported';
}
