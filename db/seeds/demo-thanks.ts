// What the demo's people thank one another for, after the wins of the last days.

/** For the latest win that `asset` helped: from whoever closed it to the maker, or the other way round. */
export type DemoThanks = { asset: string; from: 'closer' | 'maker'; words: string };

/** Each about a win of its own, in this order of choosing. */
export const demoThanks: readonly DemoThanks[] = [
  {
    asset: 'stadtwerke-kiel',
    from: 'closer',
    words: 'They had read your Kiel story twice before I called. It did the convincing.',
  },
  {
    asset: 'pricing-guide',
    from: 'maker',
    words: 'You told me which page they stumbled over. The guide is better for it.',
  },
  {
    asset: 'leak-calculator',
    from: 'closer',
    words: 'Their engineer had filled in your calculator before our first meeting!',
  },
  {
    asset: 'pressure-zones',
    from: 'closer',
    words:
      'Three of their people asked me the questions from your webinar, word for word. I only had to read out your answers.',
  },
  {
    asset: 'field-day-rhine',
    from: 'maker',
    words: 'Thank you for bringing them along to the Rhine, in all that rain.',
  },
];
