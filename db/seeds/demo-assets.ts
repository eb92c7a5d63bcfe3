// The marketing work of the demo story, with its makers and how often buyers meet it.

export type DemoAsset = {
  asset: string;
  title: string;
  kind: string;
  /** Months before the story's present month. */
  monthsAgo: number;
  makers: [name: string, share: number][];
  /** How likely buyers meet it, beside the others. */
  pull: number;
};

export const demoAssets: DemoAsset[] = [
  {
    asset: 'pricing-guide',
    title: 'Pricing guide',
    kind: 'deck',
    monthsAgo: 10,
    makers: [['Jonas Lindqvist', 100]],
    pull: 7,
  },
  {
    asset: 'first-year-savings',
    title: 'First-year savings',
    kind: 'one-pager',
    monthsAgo: 5,
    makers: [['Jonas Lindqvist', 100]],
    pull: 5,
  },
  {
    asset: 'procurement-checklist',
    title: 'Procurement checklist',
    kind: 'one-pager',
    monthsAgo: 8,
    makers: [
      ['Jonas Lindqvist', 60],
      ['Lena Fischer', 40],
    ],
    pull: 4,
  },
  {
    asset: 'pressure-zones',
    title: 'Webinar: pressure zones',
    kind: 'webinar',
    monthsAgo: 3,
    makers: [['Noor Haddad', 100]],
    pull: 6,
  },
  {
    asset: 'field-day-elbe',
    title: 'Field day on the Elbe',
    kind: 'event',
    monthsAgo: 4,
    makers: [
      ['Siobhán O’Neill', 70],
      ['Noor Haddad', 30],
    ],
    pull: 5,
  },
  {
    asset: 'field-day-rhine',
    title: 'Field day on the Rhine',
    kind: 'event',
    monthsAgo: 2,
    makers: [['Siobhán O’Neill', 100]],
    pull: 5,
  },
  {
    asset: 'stadtwerke-kiel',
    title: 'Case study: Stadtwerke Kiel',
    kind: 'case-study',
    monthsAgo: 6,
    makers: [['Lena Fischer', 100]],
    pull: 8,
  },
  {
    asset: 'nordbyen',
    title: 'Case study: Nordbyen Vann',
    kind: 'case-study',
    monthsAgo: 14,
    makers: [
      ['Lena Fischer', 80],
      ['Sofia Marchetti', 20],
    ],
    pull: 5,
  },
  {
    asset: 'leak-calculator',
    title: 'Leak-loss calculator',
    kind: 'landing-page',
    monthsAgo: 7,
    makers: [['Zoë van Dijk', 100]],
    pull: 8,
  },
  {
    asset: 'meter-article',
    title: 'What a smart meter sees',
    kind: 'article',
    monthsAgo: 9,
    makers: [['Zoë van Dijk', 100]],
    pull: 6,
  },
  {
    asset: 'ninety-seconds',
    title: 'Ninety seconds under the street',
    kind: 'video',
    monthsAgo: 5,
    makers: [
      ['Sofia Marchetti', 50],
      ['Zoë van Dijk', 50],
    ],
    pull: 4,
  },
  {
    asset: 'autumn-letter',
    title: 'The autumn letter',
    kind: 'email',
    monthsAgo: 1,
    makers: [['Sofia Marchetti', 100]],
    pull: 5,
  },
  {
    asset: 'tender-answers',
    title: 'Tender answers',
    kind: 'deck',
    monthsAgo: 2,
    makers: [
      ['Jonas Lindqvist', 50],
      ['Noor Haddad', 50],
    ],
    pull: 3,
  },
];
