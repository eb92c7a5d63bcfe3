// The office of the real pipeline that lies beside the project, and how its columns are called there. Reads no file.

export const GTX = { name: 'GTX', timezone: 'America/New_York', currency: 'USD', locale: 'en-US' };

/** As `../shared/data/README.md` has it. */
export const PIPELINE = {
  deal: 'opportunity_id',
  customer: 'account',
  owners: 'sales_agent',
  amount: 'close_value',
  opened: 'engage_date',
  won: 'close_date',
  stage: 'deal_stage',
  stages: { Won: 'won', Lost: 'lost', Engaging: 'open', Prospecting: 'open' },
};
