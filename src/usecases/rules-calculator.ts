// The calculator on the page of the rules: a form or a case as JSON in, what it would give out. It writes nothing.

import { readOffice, readRulesAt } from '#db/queries/office.ts';
import { readRulesHistory } from '#db/queries/rules-history.ts';
import type { Actor } from '#src/domain/actor.ts';
import { type CalculatorForm, caseOf, EXAMPLE_FORM } from '#src/domain/calculator-form.ts';
import { MODEL_CHOICES } from '#src/domain/calculator-models.ts';
import { type CalculatorAnswer, type CalculatorView, tellScore } from '#src/domain/calculator-view.ts';
import type { Office } from '#src/domain/fact.ts';
import { Refusal } from '#src/domain/refusal.ts';
import type { Rules } from '#src/domain/rules.ts';
import { sayDay } from '#src/domain/say-time.ts';
import { dayOf } from '#src/domain/time.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { scoreCase } from './score-case.ts';

/** `form` null shows the example; `json` is a case as it was typed, or null. */
export type CalculatorAsked = { form: CalculatorForm | null; json: string | null };

/** Null before there are rules. What cannot be used comes back as sentences. Refusals: those of `allow`. */
export function rulesCalculator(app: App, actor: Actor, asked: CalculatorAsked): CalculatorView | null {
  allow(actor, 'see-people');
  const { db } = app;
  const now = app.now();
  const office = readOffice(db);
  const inForce = readRulesAt(db, now)?.rules ?? null;
  if (office === null || inForce === null) return null;
  const toCome = readRulesHistory(db).filter(({ fromAt }) => fromAt > now);
  const form = asked.form ?? EXAMPLE_FORM;
  const rules = rulesOf(form.rules, inForce, toCome);
  const drawn = caseOf(form, rules ?? inForce, office, dayOf(now, office.timezone));
  const json = asked.json ?? JSON.stringify(drawn.case, null, 2);
  const mine = rules === null ? ['Choose the rules from the list.', ...drawn.complaints] : drawn.complaints;
  const isJson = asked.json !== null;
  const { answer, complaints } = !isJson && mine.length > 0 ? { answer: null, complaints: mine } : run(json);
  return {
    ...{ form, answer, complaints, json, isJson, currency: office.currency, kinds: kindsOf(inForce) },
    choices: choicesOf(toCome, office),
    isAsked: isJson || asked.form !== null,
  };
}

type Version = ReturnType<typeof readRulesHistory>[number];

function rulesOf(key: string, inForce: Rules, toCome: Version[]): Rules | null {
  if (key === 'now' || key === '') return inForce;
  const version = toCome.find(({ version }) => key === `version-${version}`);
  if (version !== undefined) return version.rules;
  const choice = MODEL_CHOICES.find((one) => one.key === key);
  return choice ? { ...inForce, model: choice.model } : null;
}

function choicesOf(toCome: Version[], { timezone }: Office): CalculatorView['choices'] {
  const versions = toCome.map(({ version, fromAt }) => {
    const label = `Version ${version}, from ${sayDay(fromAt, timezone, { year: 'numeric' })}`;
    return { value: `version-${version}`, label };
  });
  const models = MODEL_CHOICES.map(({ key, label }) => ({ value: key, label }));
  return [
    { label: 'Of this office', choices: [{ value: 'now', label: 'The rules in force' }, ...versions] },
    { label: 'The same win, its help shared so', choices: models },
  ];
}

/** The kinds of `product.md`, and whatever the rules weigh by itself. */
function kindsOf({ kindWeights }: Rules): string[] {
  return [...new Set([...KINDS, ...Object.keys(kindWeights).map((kind) => kind.replaceAll('-', ' '))])];
}

const KINDS = [
  ...['case study', 'deck', 'webinar', 'article', 'video'],
  ...['ad', 'landing page', 'email', 'event', 'one-pager'],
];

function run(json: string): { answer: CalculatorAnswer | null; complaints: string[] } {
  const value = parsed(json);
  if (value === undefined)
    return { answer: null, complaints: ['This is no JSON. Look for a missing comma or quote.'] };
  try {
    const score = scoreCase(value);
    // A case that was scored has these parts.
    const told = value as { touches: { touch: string; asset: string }[]; rules: { windowDays?: unknown } };
    const assets = new Map(told.touches.map(({ touch, asset }) => [String(touch).trim(), String(asset)]));
    const answer = tellScore(score, assets, Number(told.rules.windowDays ?? 180));
    return { answer, complaints: [] };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { answer: null, complaints: refusal.say.split('\n') };
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
