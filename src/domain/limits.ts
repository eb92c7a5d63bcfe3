// Every limit of the domain, with its reason. It bounds what people and machines may send; it decides no points.

import { DAY_MS, HOUR_MS, SECOND_MS } from './durations.ts';

/** Larger values are typing errors or attacks; each is far beyond what an honest office needs. */
export const limits = {
  /** A fact that reaches us later than a day after it occurred is recorded in silence. */
  newsMs: DAY_MS,
  /** The end of a day of 25 hours, seen from its beginning. */
  aheadMs: DAY_MS + HOUR_MS,
  /** A moment older than that when a screen connects is not played: Monday does not replay the weekend. */
  momentFreshMs: 90 * SECOND_MS,
  /** Rows of a board seen from five metres; no place below them leaves the server. */
  boardRows: 7,
  /** An office that holds no ceremony gets its board back after the first week of the next month. */
  freezeDaysMax: 7,
  /** Major units of any currency. With three decimals that is 10^15 minor units: still exact as a double. */
  amountMajorMax: 1_000_000_000_000,
  /** Characters of an amount as somebody wrote it: the largest amount with every separator and a symbol. */
  amountTextMax: 40,
  /** One unit of a currency in another; the weakest against the strongest is some 10^6. */
  rateMax: 1_000_000_000,
  /** A house that takes one rate a month always has one; a table that nobody keeps any more is noticed in weeks. */
  rateAgeDaysMax: 35,
  /** A share is relative, so per cent, euros or hours all fit. */
  shareMax: 1_000_000_000,
  /** Characters of a share: room for nine decimals or a fraction such as 1000000/3000000. */
  shareTextMax: 32,
  /** More people than that did not close one deal, and every one is a row on its receipt. */
  ownersMax: 50,
  /** The same for the makers of one asset: a pot of 500 points has to mean something to each. */
  makersMax: 50,
  /** Also stands for "no cap": the points of nine million wins that large still add up exactly. */
  pointsPerWinMax: 1_000_000_000,
  /** Assist points per win point: beyond ten, closing would no longer matter. */
  assistRateMax: 10,
  /** A part of a model or the weight of a kind, usually per cent. */
  modelWeightMax: 1_000,
  /** Decimals of a number in the rules: more could not be checked with a pencil. */
  rulesDecimalsMax: 6,
  /** Ten years: longer than any buying journey that people can still tell. */
  windowDaysMax: 3_660,
  /** As long as the longest window. */
  halfLifeDaysMax: 3_660,
  /** Kinds of asset with a weight of their own: the rules have to fit on one page. */
  kindsMax: 50,
  /** A key of a deal, touch, asset or person: a CRM's longest identifiers, a web address as key. */
  keyTextMax: 200,
  /** Names of people, teams, customers and kinds: what a television can still show on two lines. */
  nameTextMax: 120,
  /** Names of screens, groups and special days: a row of the desk, and a line of a small screen. */
  labelTextMax: 60,
  /** Titles of assets and of jobs. */
  titleTextMax: 200,
  /** A reason, a note: a paragraph. */
  noteTextMax: 1_000,
  /** Words of thanks: what is read from five metres in the time that a scene stays. */
  thanksTextMax: 140,
  /** From one person on one day of the office: thanks that come by the dozen mean little. */
  thanksPerDayMax: 5,
  /** A screen shows thanks of the last two weeks. */
  thanksShownMs: 14 * DAY_MS,
  /** What every browser and proxy still passes on. */
  urlTextMax: 2_000,
  /** The longest address that mail servers accept. */
  emailTextMax: 254,
  /** Before it, time zones kept sun time by the town; a deal from then is a typing error. */
  yearMin: 1900,
  /** Later years are a typing error, or the way a CRM says "never" (9999-12-31). */
  yearMax: 2199,
} as const;
