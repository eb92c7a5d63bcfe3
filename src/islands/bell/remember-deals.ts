// Remembers, for this tab only, the names of the deals it shows: without a network the next step has no other source.

const KEY = 'assist-bell-deals';

type Shown = { customer: string; amount: string };

export function rememberDeals(): void {
  const shown = [...document.querySelectorAll<HTMLElement>('[data-deal]')].map((link) => {
    const text = (of: string) => link.querySelector(of)?.textContent?.trim() ?? '';
    const told: Shown = { customer: text('b'), amount: text('.deal-amount, .likeliest-amount') };
    return [link.dataset.deal ?? '', told] as const;
  });
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...readAll(), ...Object.fromEntries(shown) }));
  } catch {
    // A private window may keep nothing; then the name is typed.
  }
}

export const recallDeal = (deal: string): Shown | null => readAll()[deal] ?? null;

function readAll(): Record<string, Shown> {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, Shown>;
  } catch {
    return {};
  }
}
