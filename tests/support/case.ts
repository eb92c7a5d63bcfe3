// A case for the calculator, and the models that it may be told by.

/** The worked example of scoring.md, in the columns of the lists. */
export const WORKED = {
  rules: { win: { base: 0, perAmount: 100 } },
  timezone: 'Europe/Amsterdam',
  deal: { deal: 'D', owners: 'linus', amount: 12000, won: '2026-11-20' },
  touches: [
    { touch: 't1', asset: 'case', at: '2026-11-02' },
    { touch: 't2', asset: 'webinar', at: '2026-11-03' },
    { touch: 't3', asset: 'case', at: '2026-11-04' },
    { touch: 't4', asset: 'pricing', at: '2026-11-05' },
  ],
  assets: [
    { asset: 'case', kind: 'deck', makers: 'ada' },
    { asset: 'webinar', kind: 'webinar', makers: ['grace'] },
    { asset: 'pricing', kind: 'page', makers: 'ada:50; grace:50' },
  ],
  people: [
    { person: 'linus', craft: 'sales' },
    { person: 'ada', craft: 'marketing' },
    { person: 'grace', craft: 'marketing' },
  ],
};

const milestones = { kind: 'milestones', lead: 30, opened: 30 };
export const MODELS: Record<string, Record<string, unknown>> = {
  first: { kind: 'first' },
  first_touch: { kind: 'first' },
  linear: { kind: 'linear' },
  position: { kind: 'position', first: 40, middle: 20, last: 40 },
  w_shaped: { ...milestones, first: 30, close: 0, others: 10 },
  full_path: { ...milestones, first: 22.5, lead: 22.5, opened: 22.5, close: 22.5, others: 10 },
};
