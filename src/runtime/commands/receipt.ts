// assist receipt: the arithmetic of a deal's points in four steps, as a terminal prints it, or as JSON.

import { notationOf, type SaidExact, sayDecimal } from '#src/domain/exact-words.ts';
import { formatMoney } from '#src/domain/money.ts';
import type { PotPart } from '#src/domain/receipt-steps.ts';
import { sayAmount, sayPot, sayRole, sayWeight, sayWeights } from '#src/domain/receipt-words.ts';
import { sayUncounted } from '#src/domain/uncounted-words.ts';
import { sayWaiting } from '#src/domain/waiting-words.ts';
import { writeInstant } from '#src/domain/wall-time.ts';
import type { WinRecord } from '#src/domain/win-record.ts';
import { receipt, wonDeal } from '#src/usecases/receipt.ts';
import { type Command, print, printJson, printTable, readWords } from './command.ts';

export const receiptOf: Command = {
  about: 'Shows why a deal gave the points it gave.',
  usage: 'DEAL [--json]',
  run(app, words) {
    const { values, positionals } = readWords(words, { json: { type: 'boolean' } }, 1);
    const deal = positionals[0] ?? '';
    if (values.json) printJson(receipt(app, deal));
    else printReceipt(wonDeal(app, deal));
    return 0;
  },
};

function printReceipt(record: WinRecord): void {
  const { deal, office, rules } = record.file;
  const amount = formatMoney(deal.amountMinor, deal.currency, office.locale);
  const won = deal.won ? `, won ${writeInstant(deal.won, office.timezone)}` : '';
  print(`${deal.customer || deal.deal}, ${amount}, ${deal.stage}${won} (rules ${rules.version})`);
  printAmount(record);
  printPots(record);
  printTouches(record);
  const waiting = sayWaiting(record);
  if (waiting !== null) print(`\n${waiting}`);
  printEntries(record);
}

function printAmount({ file, steps: { amount } }: WinRecord): void {
  if (amount === null) return;
  const { lines, sum } = sayAmount(amount, file.office);
  print('\n1  From the amount to win points');
  printTable([
    ...lines.map(({ says, points }) => ['  ', says, points ?? '']),
    ['  ', `Win points: ${sum}`, String(amount.points)],
  ]);
}

function printPots({ file, judged, steps }: WinRecord): void {
  if (steps.amount === null) return;
  const { locale } = file.office;
  print('\n2  Counted twice');
  print(`   Closing pot ${judged.winPoints}`);
  printTable(steps.closing.map((part) => ['    ', part.person, ...partCells(part, steps.closing, locale)]));
  print(`   Assist pot ${judged.assistPot} (${sayPot(steps.assist, judged.winPoints, locale)})`);
}

function printTouches({ file, steps }: WinRecord): void {
  const { office, assets } = file;
  if (steps.touches.length === 0) return;
  print('\n3  The assist pot, touch by touch');
  const parts = steps.touches.flatMap((step) => step.parts);
  for (const sentence of steps.weights ? sayWeights(steps.weights, office.locale) : [])
    print(`   ${sentence}`);
  for (const { touch, reason, weight, parts: own } of steps.touches) {
    const on = writeInstant(touch.at, office.timezone);
    const why = steps.weights?.touches.get(touch.touch);
    const says =
      weight === null || why === undefined
        ? `does not count: ${sayUncounted(reason, touch, file, null)}`
        : `${sayWeight(weight, office.locale)} (${sayRole(why, office.locale)})`;
    print(
      `   ${on}  ${assets.get(touch.asset)?.title ?? touch.asset} [${touch.touch}], ${touch.evidence}: ${says}`,
    );
    printTable(own.map((part) => ['      ', part.person, ...partCells(part, parts, office.locale)]));
  }
}

function printEntries({ entries, total }: WinRecord): void {
  if (entries.length === 0) return;
  print('\n4  Where the points went, entry by entry as they were posted');
  const rows = entries.map(({ number, fact, person, team, kind, touch, season, corrects, points }) => [
    `   #${number}`,
    `fact ${fact}`,
    person,
    team ?? 'no team',
    kind,
    touch ?? '',
    corrects === null ? season : `${season}, corrects ${corrects}`,
    points,
  ]);
  printTable([...rows, ['', '', '', '', '', '', 'together', total]]);
}

/** Share, exact part, whole part, what was left over, the extra point, points. */
function partCells(part: PotPart, all: readonly PotPart[], locale: string): (string | number)[] {
  const { say, isRounded } = notationOf(
    all.map(({ exact }) => exact),
    locale,
  );
  return [
    part.share === '1' && all.length === 1
      ? 'alone'
      : `${part.share} of ${sayDecimal(part.shares, 9, locale)}`,
    `${isRounded ? '≈ ' : ''}${join(say(part.exact))}`,
    `${part.whole} whole`,
    `${join(say(part.rest)) || '0'} over`,
    part.extra === 1 ? '+1' : '',
    part.points,
  ];
}

function join({ whole, fraction }: SaidExact): string {
  return [whole, fraction].filter(Boolean).join(' ');
}
