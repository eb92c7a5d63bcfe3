// The rules that a new office begins with: one of three presets, until there is a first deal.

import { readLastFact } from '#db/queries/facts.ts';
import { readRules } from '#db/queries/office.ts';
import { type Actor, callOf } from '#src/domain/actor.ts';
import type { Office } from '#src/domain/fact.ts';
import { groupMark } from '#src/domain/locale.ts';
import { minorDigits } from '#src/domain/money.ts';
import { parseAmount } from '#src/domain/parse-amount.ts';
import { Refusal } from '#src/domain/refusal.ts';
import {
  exampleOf,
  PRESET_KEYS,
  PRESETS,
  type PresetExample,
  type PresetKey,
  presetOf,
  presetRules,
} from '#src/domain/rules-presets.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { noteAudit } from './note-audit.ts';
import { recordFact } from './record-fact.ts';
import { officeOf } from './standings.ts';

/** `usual` is what a usual win is worth, as text to show in its field. */
export type RulesChoice = {
  office: Office;
  usual: string;
  chosen: PresetKey | null;
  presets: { key: PresetKey; title: string; says: string; example: PresetExample }[];
};

/** @param usual what somebody typed; anything unreadable falls back to a guess. Refusals: those of `allow`. */
export function rulesChoice(app: App, actor: Actor, usual: string): RulesChoice {
  allow(actor, 'edit-rules');
  const office = officeOf(app);
  const first = readRules(app.db)[0]?.rules ?? null;
  const asked = majorOf(usual, office);
  const major = typeof asked === 'number' ? asked : usualOf(first?.win.perAmount ?? null, office.currency);
  const presets = PRESET_KEYS.map((key) => {
    const { title, says } = PRESETS[key];
    return { key, title, says, example: exampleOf(presetRules(key, major), major) };
  });
  return { office, usual: String(major), chosen: first && presetOf(first), presets };
}

/**
 * Puts the preset in force from the beginning of time. The same again changes nothing. Refusals: those of `allow`;
 * `invalid` for an unknown preset or amount; `conflict` once there is a deal, because rules then change only forward.
 */
export function chooseRules(app: App, actor: Actor, preset: string, usual: string): PresetKey {
  allow(actor, 'edit-rules');
  const office = officeOf(app);
  const key = PRESET_KEYS.find((known) => known === preset);
  if (key === undefined) throw new Refusal('invalid', 'Choose one of the three.');
  const major = majorOf(usual, office);
  if (typeof major === 'string') throw new Refusal('invalid', major);
  if (major < 1) throw new Refusal('invalid', 'A usual win is worth at least 1.');
  const number = readLastFact(app.db) + 1;
  const fact = {
    kind: 'rules_set',
    rules: presetRules(key, major),
    fromAt: null,
    note: PRESETS[key].title,
  } as const;
  const told = { key: `coach/first-rules/${number}`, source: 'coach', occurredAt: app.now() } as const;
  app.db.$client
    .transaction(() => {
      recordFact(app, { ...fact, ...told }, { actor: callOf(actor) });
      noteAudit(app, actor, 'rules-chosen', 'rules:1', { preset: PRESETS[key].title, usual: major });
    })
    .immediate();
  return key;
}

/** Major units, or the sentence of what is wrong. */
function majorOf(text: string, { currency, locale }: Office): number | string {
  const minor = parseAmount(text, currency, groupMark(locale));
  return typeof minor === 'string' ? minor : minor / 10 ** minorDigits(currency);
}

/** Where money has no cents, a deal has more digits. */
function usualOf(perAmount: number | null, currency: string): number {
  if (perAmount !== null && perAmount !== 100) return perAmount * 100;
  return minorDigits(currency) === 0 ? 1_000_000 : 10_000;
}
