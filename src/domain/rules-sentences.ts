// Rules as sentences that anybody can read aloud: the row's head is the subject. It decides nothing.

import { limits } from './limits.ts';
import { formatMoney, minorDigits } from './money.ts';
import { kindWords } from './profile-words.ts';
import type { Model, Rules } from './rules.ts';

/** The values of rules that stand in sentences; `weight` is that of the kind which its sentence is about. */
export type RuleField =
  | 'base'
  | 'perPoints'
  | 'perAmount'
  | 'cap'
  | 'assistRate'
  | 'model'
  | 'weight'
  | 'windowDays'
  | 'teamScore'
  | 'bothCrafts';

/** Plain words and, marked, the values that a rule is made of. */
export type Phrase = string | { value: string; field: RuleField };

/** `key` names the row in addresses and is the same in every version: `win`, `kind-webinar`. */
type Row = { key: string; subject: string; says: Phrase[] };

/** `bar` shows how shares stand to each other: weights above zero with the name of each. */
export type RulesSentence = Row & { bar: { name: string; weight: number }[] };

/** How an office writes its money. */
export type Writing = { currency: string; locale: string };

/**
 * Seven subjects, one more for every kind of asset with a weight of its own.
 * @param kinds kinds that get a sentence although they weigh like any other, because another version weighs them
 */
export function rulesSentences(
  rules: Rules,
  { currency, locale }: Writing,
  kinds: readonly string[] = [],
): RulesSentence[] {
  const row = (
    key: string,
    subject: string,
    says: Phrase[],
    bar: RulesSentence['bar'] = [],
  ): RulesSentence => {
    return { key, subject, says, bar: bar.filter(({ weight }) => weight > 0) };
  };
  const unit = (major: number) =>
    formatMoney(Math.round(major * 10 ** minorDigits(currency)), currency, locale);
  return [
    row('win', 'A win', winSays(rules.win, unit, locale)),
    row('help', 'Its help', helpSays(rules.assistRate)),
    row('share', 'That help', ...modelSays(rules.model)),
    ...kindRows(rules.kindWeights, kinds).map(({ key, subject, says }) => row(key, subject, says)),
    row('window', 'Work', [
      'counts if it met the buyers in the ',
      { value: days(rules.windowDays), field: 'windowDays' },
      ' before the win.',
    ]),
    row(
      'team',
      'A team',
      rules.teamScore === 'total'
        ? ['has ', { value: 'all the points', field: 'teamScore' }, ' of its people.']
        : [
            'has the points of its people ',
            { value: 'per head', field: 'teamScore' },
            ', so that a small team can win.',
          ],
    ),
    row(
      'podium',
      'The podium',
      rules.bothCrafts
        ? ['takes only teams with points from ', { value: 'both crafts', field: 'bothCrafts' }, '.']
        : ['takes the best teams, ', { value: 'whatever their craft', field: 'bothCrafts' }, '.'],
    ),
  ];
}

function winSays(win: Rules['win'], unit: (major: number) => string, locale: string): Phrase[] {
  const { base, perAmount, perPoints, cap } = win;
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const most: Phrase[] =
    cap >= limits.pointsPerWinMax ? ['.'] : [', at most ', { value: number(cap), field: 'cap' }, '.'];
  const each: Phrase[] = [
    { value: number(perPoints), field: 'perPoints' },
    base > 0 ? ' more' : ` ${points(perPoints)}`,
  ];
  if (perPoints === 0)
    return [
      'gives ',
      { value: number(base), field: 'base' },
      ` ${points(base)}, whatever it is worth`,
      ...most,
    ];
  const start: Phrase[] = base > 0 ? [{ value: number(base), field: 'base' }, ` ${points(base)} and `] : [];
  return [
    'gives ',
    ...start,
    ...each,
    ' for every ',
    { value: unit(perAmount), field: 'perAmount' },
    ...most,
  ];
}

const points = (count: number) => (count === 1 ? 'point' : 'points');

function helpSays(rate: number): Phrase[] {
  if (rate === 0) return ['earns ', { value: 'nothing', field: 'assistRate' }, '.'];
  const much = rate === 1 ? 'the same number again' : `${rate} ${points(rate)} for every point of the win`;
  return ['earns ', { value: much, field: 'assistRate' }, '. Naming it costs the closer nothing.'];
}

function modelSays(model: Model): [Phrase[], RulesSentence['bar']] {
  switch (model.kind) {
    case 'first':
      return [['goes to the work that ', { value: 'opened', field: 'model' }, ' the deal.'], []];
    case 'last':
      return [['goes to the work that ', { value: 'clinched', field: 'model' }, ' it.'], []];
    case 'linear':
      return [
        ['is shared ', { value: 'evenly', field: 'model' }, ' by all the work that met the buyers.'],
        [],
      ];
    case 'decay':
      return [
        [
          'is shared by all the work that met the buyers; what is ',
          { value: days(model.halfLifeDays), field: 'model' },
          ' older counts half.',
        ],
        [],
      ];
    case 'position':
      return [
        ['is shared by the work that opened the deal, came between, and clinched it.'],
        [
          { name: 'opened', weight: model.first },
          { name: 'between', weight: model.middle },
          { name: 'clinched', weight: model.last },
        ],
      ];
    case 'milestones':
      return [
        ['is shared by the work at each milestone of the deal.'],
        [
          { name: 'first touch', weight: model.first },
          { name: 'became a lead', weight: model.lead },
          { name: 'deal opened', weight: model.opened },
          { name: 'before the win', weight: model.close },
          { name: 'all others', weight: model.others },
        ],
      ];
    default:
      model satisfies never;
      return [[], []];
  }
}

function kindRows(weights: Rules['kindWeights'], also: readonly string[]): Row[] {
  const own = Object.keys(weights).filter((kind) => weights[kind] !== 1);
  const told = [...new Set([...own, ...also])].sort();
  if (told.length === 0) {
    const says: Phrase[] = ['of work counts ', { value: 'alike', field: 'weight' }, '.'];
    return [{ key: 'kinds', subject: 'Every kind', says }];
  }
  return told.map((kind) => {
    const subject = `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kindWords(kind)}`;
    return { key: `kind-${kind}`, subject, says: weightSays(weights[kind] ?? 1) };
  });
}

function weightSays(weight: number): Phrase[] {
  if (weight === 1) return ['counts ', { value: 'like any other', field: 'weight' }, ' kind of work.'];
  return ['counts ', { value: weight === 0 ? 'nothing' : `${weight} times`, field: 'weight' }, '.'];
}

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;

/** The sentence without its subject, its shares in words: what `RulesSentence` says, for logs and ears. */
export function sentenceText({ says, bar }: RulesSentence): string {
  const words = says.map((phrase) => (typeof phrase === 'string' ? phrase : phrase.value)).join('');
  return bar.length === 0
    ? words
    : `${words} ${bar.map(({ name, weight }) => `${weight} ${name}`).join(', ')}.`;
}
