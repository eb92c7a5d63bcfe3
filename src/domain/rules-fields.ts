// The field behind every value of a draft of the rules: what it is called, what stands in it, what may be chosen.

import { limits } from './limits.ts';
import { kindWords } from './profile-words.ts';
import type { Rules } from './rules.ts';
import type { RuleField, RulesSentence } from './rules-sentences.ts';

/** `control` names the field on its page; `kind` is the kind of work that a weight is for, null where it is asked. */
export type DraftControl = { control: string; field: RuleField; kind: string | null };

/** A plain field; with `options` one of a few words. The model has fields of its own. */
export type FieldShape = {
  label: string;
  value: string;
  hint: string | null;
  options: { value: string; word: string }[];
};

const option = (value: string, word: string) => ({ value, word });

/** @param currency how the office's money is called, `EUR` */
export function fieldShape(rules: Rules, { field, kind }: DraftControl, currency: string): FieldShape {
  const { win } = rules;
  const plain = (label: string, value: number | string, hint: string | null = null): FieldShape => {
    return { label, value: String(value), hint, options: [] };
  };
  switch (field) {
    case 'base':
      return plain('Points for every win', win.base);
    case 'perPoints':
      return plain('Points more for each step of the amount', win.perPoints);
    case 'perAmount':
      return plain(`One step of the amount, in ${currency}`, win.perAmount);
    case 'cap':
      return plain(
        'At most so many points',
        win.cap >= limits.pointsPerWinMax ? '' : win.cap,
        'Empty: no limit.',
      );
    case 'assistRate':
      return plain('Points for help, for each point of the win', rules.assistRate);
    case 'windowDays':
      return plain('Days before the win', rules.windowDays);
    case 'weight': {
      const what = kind === null ? 'It counts so many times' : `${kindWords(kind)} counts so many times`;
      return plain(what, kind === null ? '' : (rules.kindWeights[kind] ?? 1), '1 is like any other kind.');
    }
    case 'teamScore': {
      const options = [option('total', 'All the points of its people'), option('perHead', 'Points per head')];
      return { ...plain('A team has', rules.teamScore), options };
    }
    case 'bothCrafts': {
      const options = [option('yes', 'Only teams with points from both'), option('no', 'Any team')];
      return { ...plain('The podium takes', rules.bothCrafts ? 'yes' : 'no'), options };
    }
    case 'model':
      return plain('How help is shared', rules.model.kind);
    default:
      field satisfies never;
      return plain('', '');
  }
}

export function controlOf({ key }: RulesSentence, field: RuleField): DraftControl {
  const kind = key.startsWith('kind-') ? key.slice('kind-'.length) : null;
  return { control: `${key}-${field}`, field, kind };
}

const MISSING: Readonly<Partial<Record<RuleField, string>>> = {
  base: 'Add points for every win',
  perPoints: 'Add points by the amount',
  cap: 'Set a limit',
  model: 'Share it another way',
};

const FIELDS_OF: Readonly<Partial<Record<string, readonly RuleField[]>>> = {
  win: ['base', 'perPoints', 'cap'],
  share: ['model'],
};

/** Values that a sentence does not say although it could, with the words that open their fields. */
export function missingControls(sentence: RulesSentence): (DraftControl & { word: string })[] {
  const said = sentence.says.flatMap((phrase) => (typeof phrase === 'string' ? [] : phrase.field));
  const missing = (FIELDS_OF[sentence.key] ?? []).filter((field) => !said.includes(field));
  return missing.map((field) => ({ ...controlOf(sentence, field), word: MISSING[field] ?? '' }));
}

/** The models with the words for each, and for each of their parts. */
export const MODEL_CHOICES: readonly {
  kind: string;
  word: string;
  parts: { part: string; word: string }[];
}[] = [
  { kind: 'linear', word: 'Evenly, by all the work that met the buyers', parts: [] },
  {
    kind: 'position',
    word: 'By what opened the deal, came between, and clinched it',
    parts: [
      { part: 'first', word: 'Opened' },
      { part: 'middle', word: 'Between' },
      { part: 'last', word: 'Clinched' },
    ],
  },
  {
    kind: 'milestones',
    word: 'By the work at each milestone of the deal',
    parts: [
      { part: 'first', word: 'First touch' },
      { part: 'lead', word: 'Became a lead' },
      { part: 'opened', word: 'Deal opened' },
      { part: 'close', word: 'Before the win' },
      { part: 'others', word: 'All others' },
    ],
  },
  {
    kind: 'decay',
    word: 'The newer, the more it counts',
    parts: [{ part: 'halfLifeDays', word: 'Days until it counts half' }],
  },
  { kind: 'first', word: 'All to the work that opened the deal', parts: [] },
  { kind: 'last', word: 'All to the work that clinched it', parts: [] },
];
