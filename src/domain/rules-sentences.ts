// Rules as sentences that anybody can read aloud: the row's head is the subject. It decides nothing.

import { limits } from './limits.ts';
import { formatMoney, minorDigits } from './money.ts';
import { kindWords } from './profile-words.ts';
import type { Model, Rules } from './rules.ts';

/** Plain words and, marked, the values that a rule is made of. */
export type Phrase = string | { value: string };

/** `bar` shows how shares stand to each other: weights above zero with the name of each. */
export type RulesSentence = { subject: string; says: Phrase[]; bar: { name: string; weight: number }[] };

/** Seven subjects, one more for every kind of asset with a weight of its own. */
export function rulesSentences(rules: Rules, { currency, locale }: { currency: string; locale: string }) {
  const row = (subject: string, says: Phrase[], bar: RulesSentence['bar'] = []): RulesSentence => {
    return { subject, says, bar: bar.filter(({ weight }) => weight > 0) };
  };
  const unit = (major: number) =>
    formatMoney(Math.round(major * 10 ** minorDigits(currency)), currency, locale);
  return [
    row('A win', winSays(rules.win, unit, locale)),
    row('Its help', helpSays(rules.assistRate)),
    row('That help', ...modelSays(rules.model)),
    ...kindRows(rules.kindWeights, row),
    row('Work', [
      'counts if it met the buyers in the ',
      { value: days(rules.windowDays) },
      ' before the win.',
    ]),
    row(
      'A team',
      rules.teamScore === 'total'
        ? ['has ', { value: 'all the points' }, ' of its people.']
        : ['has the points of its people ', { value: 'per head' }, ', so that a small team can win.'],
    ),
    row(
      'The podium',
      rules.bothCrafts
        ? ['takes only teams with points from ', { value: 'both crafts' }, '.']
        : ['takes the best teams, ', { value: 'whatever their craft' }, '.'],
    ),
  ];
}

function winSays(win: Rules['win'], unit: (major: number) => string, locale: string): Phrase[] {
  const { base, perAmount, perPoints, cap } = win;
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const most: Phrase[] = cap >= limits.pointsPerWinMax ? ['.'] : [', at most ', { value: number(cap) }, '.'];
  const each: Phrase[] = [{ value: number(perPoints) }, base > 0 ? ' more' : ` ${points(perPoints)}`];
  if (perPoints === 0)
    return ['gives ', { value: number(base) }, ` ${points(base)}, whatever it is worth`, ...most];
  const start: Phrase[] = base > 0 ? [{ value: number(base) }, ` ${points(base)} and `] : [];
  return ['gives ', ...start, ...each, ' for every ', { value: unit(perAmount) }, ...most];
}

const points = (count: number) => (count === 1 ? 'point' : 'points');

function helpSays(rate: number): Phrase[] {
  if (rate === 0) return ['earns ', { value: 'nothing' }, '.'];
  const much = rate === 1 ? 'the same number again' : `${rate} ${points(rate)} for every point of the win`;
  return ['earns ', { value: much }, '. Naming it costs the closer nothing.'];
}

function modelSays(model: Model): [Phrase[], RulesSentence['bar']] {
  switch (model.kind) {
    case 'first':
      return [['goes to the work that ', { value: 'opened' }, ' the deal.'], []];
    case 'last':
      return [['goes to the work that ', { value: 'clinched' }, ' it.'], []];
    case 'linear':
      return [['is shared ', { value: 'evenly' }, ' by all the work that met the buyers.'], []];
    case 'decay':
      return [
        [
          'is shared by all the work that met the buyers; what is ',
          { value: days(model.halfLifeDays) },
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

function kindRows(
  weights: Rules['kindWeights'],
  row: (subject: string, says: Phrase[]) => RulesSentence,
): RulesSentence[] {
  const own = Object.entries(weights).filter(([, weight]) => weight !== 1);
  if (own.length === 0) return [row('Every kind', ['of work counts ', { value: 'alike' }, '.'])];
  return own
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, weight]) => {
      const subject = `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kindWords(kind)}`;
      return row(subject, ['counts ', { value: weight === 0 ? 'nothing' : `${weight} times` }, '.']);
    });
}

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;
