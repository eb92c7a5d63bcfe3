// What the coach decides for the whole office: its name, what it shows of people, and how long it keeps them.

import { readLastFact } from '#db/queries/facts.ts';
import { readMeta, saveMeta } from '#db/queries/meta.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import type { Office } from '#src/domain/fact.ts';
import { limits } from '#src/domain/limits.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { clean } from '#src/domain/text.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { checkOffice } from './init-office.ts';
import { beginEpoch } from './new-epoch.ts';
import { noteAudit } from './note-audit.ts';
import { recordFact } from './record-fact.ts';
import { officeOf } from './standings.ts';

/** `keepMonths` after somebody left, their name goes; null keeps it. `purpose` says why the office keeps points. */
export type OfficeSettings = {
  office: Office;
  isTeamOnly: boolean;
  keepMonths: number | null;
  purpose: string;
  changed: number;
};

export const KEEP_MONTHS = [3, 6, 12, 24, 36] as const;

const PURPOSE =
  'We keep score to see what we win together, and whose work helped. Points are not used to judge anybody’s performance.';

/** Refusals: those of `allow`; `conflict` before there is an office. */
export function readOfficeSettings(app: App, actor: Actor): OfficeSettings {
  allow(actor, 'edit-office');
  return { office: officeOf(app), ...officeChoices(app) };
}

/** The part of the settings that everyone may know. */
export function officeChoices({ db }: App): Omit<OfficeSettings, 'office'> {
  const months = Number(readMeta(db, 'keep-months') ?? 0);
  return {
    isTeamOnly: readMeta(db, 'team-only') === '1',
    keepMonths: months > 0 ? months : null,
    purpose: readMeta(db, 'purpose') ?? PURPOSE,
    changed: Number(readMeta(db, 'settings-changed') ?? 0),
  };
}

export type WantedSettings = Pick<OfficeSettings, 'isTeamOnly' | 'keepMonths' | 'purpose'> &
  Pick<Office, 'name' | 'locale'>;

/**
 * Time zone and currency decide every season and amount, so they stay.
 * Refusals: those of `allow`, `invalid` for what cannot be, `conflict` when `seen` moved meanwhile.
 */
export function setOfficeSettings(app: App, actor: Actor, wanted: WantedSettings, seen: number): void {
  allow(actor, 'edit-office');
  const { db } = app;
  const now = officeOf(app);
  const office = checkOffice({ ...now, name: wanted.name, locale: wanted.locale });
  const purpose = clean(wanted.purpose);
  if (purpose.length > limits.noteTextMax)
    throw new Refusal(
      'invalid',
      `The purpose has ${purpose.length} characters; ${limits.noteTextMax} is the most.`,
    );
  if (wanted.keepMonths !== null && !KEEP_MONTHS.some((months) => months === wanted.keepMonths))
    throw new Refusal('invalid', 'Choose how long names are kept from the list.');
  const save = () => {
    const before = officeChoices(app);
    const isRenamed = office.name !== now.name || office.locale !== now.locale;
    const { isTeamOnly, keepMonths } = wanted;
    // The second of a double click, or two who want the same: nobody has to look again.
    const isSame = before.isTeamOnly === isTeamOnly && before.keepMonths === keepMonths;
    if (isSame && before.purpose === (purpose || PURPOSE) && !isRenamed) return;
    if (before.changed !== seen)
      throw new Refusal(
        'conflict',
        'Somebody changed the settings meanwhile. Below is what you typed; look at theirs first.',
      );
    saveMeta(db, 'team-only', isTeamOnly ? '1' : '0');
    if (isTeamOnly && !before.isTeamOnly) beginEpoch(db);
    saveMeta(db, 'keep-months', String(keepMonths ?? 0));
    saveMeta(db, 'purpose', purpose || PURPOSE);
    saveMeta(db, 'settings-changed', String(seen + 1));
    const told = { isTeamOnly, keepMonths, name: office.name };
    noteAudit(app, actor, 'settings-changed', 'office', told);
    if (!isRenamed) return;
    const key = `office/${readLastFact(db) + 1}`;
    const fact = { kind: 'office_set', key, source: 'coach', occurredAt: app.now(), office } as const;
    recordFact(app, fact, { actor: callOf(actor) });
  };
  db.$client.transaction(save).immediate();
  app.ring();
}
