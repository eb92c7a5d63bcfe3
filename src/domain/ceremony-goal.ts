// How a finished month ended against its joint goal, in words. Knows no team.

import type { CeremonyGoal } from './ceremony.ts';
import type { Office } from './fact.ts';
import { formatMoneyShort } from './money.ts';
import { shareOf } from './pace.ts';
import { officePlace } from './place.ts';
import type { SealedJoint } from './season-seal.ts';
import { jointWords } from './television/podium-words.ts';

/** In English, as the ceremony is; the sentences are those of the last podium. */
export function goalResult(office: Office, joint: SealedJoint): CeremonyGoal {
  const money = (minor: number) => formatMoneyShort(minor, office.currency, office.locale);
  const { won, wins, line, isMet } = jointWords(joint, officePlace(office), money);
  const { amountMinor, goalMinor } = joint;
  return {
    wonText: won,
    winsText: wins,
    line: line || 'Won together',
    share: goalMinor === null ? null : shareOf(amountMinor, goalMinor),
    met: isMet,
  };
}
