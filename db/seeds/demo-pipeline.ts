// Deals of the demo that are still open: what a closer finds at the bell.

/** `daysAgo` count back from now; `met` are assets, each so many days ago. Amounts in whole major units. */
export type DemoOpenDeal = {
  customer: string;
  owner: string;
  amount: number;
  openedDaysAgo: number;
  met: readonly (readonly [asset: string, daysAgo: number])[];
};

export const demoPipeline: readonly DemoOpenDeal[] = [
  {
    customer: 'Northwind Water',
    owner: 'Maya Okafor',
    amount: 96_000,
    openedDaysAgo: 74,
    met: [
      ['leak-calculator', 81],
      ['stadtwerke-kiel', 63],
      ['pressure-zones', 46],
      ['pricing-guide', 2],
    ],
  },
  {
    customer: 'Emscher Pumpwerke',
    owner: 'Maya Okafor',
    amount: 41_500,
    openedDaysAgo: 31,
    met: [['first-year-savings', 9]],
  },
  { customer: 'Ostsee Netz', owner: 'Maya Okafor', amount: 18_200, openedDaysAgo: 16, met: [] },
  {
    customer: 'Vitens Noord',
    owner: 'Maya Okafor',
    amount: 63_000,
    openedDaysAgo: 52,
    met: [['procurement-checklist', 12]],
  },
  { customer: 'Leine Stadtwerke', owner: 'Maya Okafor', amount: 12_400, openedDaysAgo: 23, met: [] },
  { customer: 'Aqua Silesia', owner: 'Maya Okafor', amount: 30_000, openedDaysAgo: 38, met: [] },
  {
    customer: 'Wasserverband Havel',
    owner: 'Priya Raman',
    amount: 38_400,
    openedDaysAgo: 40,
    met: [['pricing-guide', 6]],
  },
  {
    customer: 'Severn Meters',
    owner: 'Kenji Watanabe',
    amount: 27_900,
    openedDaysAgo: 28,
    met: [['first-year-savings', 4]],
  },
  { customer: 'Elbe Zweckverband', owner: 'Felix Brandt', amount: 31_000, openedDaysAgo: 19, met: [] },
];
