// The bell without a network: whom, how much, and a win that is kept. It has only what this phone knows already.

import { createSignal, onMount, Show } from 'solid-js';
import { rungOfFields } from '#src/domain/parse-rung.ts';
import type { Rung } from '#src/domain/ring.ts';
import { keep, readSelf } from './kept.ts';
import { recallDeal } from './remember-deals.ts';

export function OfflineBell() {
  const [rung, setRung] = createSignal<Rung>(rungOfFields(new URLSearchParams()));
  const [known, setKnown] = createSignal<{ customer: string; amount: string } | null>(null);
  const [isKept, setKept] = createSignal(false);
  const [complaint, setComplaint] = createSignal('');
  const change = (part: Partial<Rung>) => setRung({ ...rung(), ...part });

  onMount(() => {
    const asked = rungOfFields(new URLSearchParams(location.search));
    setRung({ ...asked, once: asked.once || newOnce(), customer: asked.customer || findOf(location.search) });
    setKnown(asked.deal === null ? null : recallDeal(asked.deal));
    // A deal whose name this phone forgot is typed again; the office asks whether it is the one in its list.
    if (asked.deal !== null && known() === null) change({ deal: null });
  });

  const ring = (event: Event) => {
    event.preventDefault();
    if (isKept()) return;
    const label = known()?.customer ?? rung().customer.trim();
    if (label === '' || (known() === null && rung().amount.trim() === '')) {
      setComplaint('Write the customer and the amount; the rest can wait.');
      return;
    }
    const win = { rung: rung(), label, account: readSelf(), keptAt: Date.now(), say: null };
    if (!keep(win)) {
      setComplaint('This browser keeps nothing. Write it down, and ring it once you are online.');
      return;
    }
    document.documentElement.dataset.kept = rung().once;
    setKept(true);
    dispatchEvent(new Event('assist-kept'));
  };

  return (
    <Show when={!isKept()} fallback={<p class="bell-what">Open the bell again when you have a network.</p>}>
      <form class="customer-form" onSubmit={ring}>
        <Show when={complaint() !== ''}>
          <p class="bell-complaint" role="alert">
            {complaint()}
          </p>
        </Show>
        <Show
          when={known()}
          fallback={
            <>
              <label>
                <span>Customer</span>
                <input
                  dir="auto"
                  maxlength="120"
                  value={rung().customer}
                  onInput={(event) => change({ customer: event.currentTarget.value })}
                />
              </label>
              <label>
                <span>Amount</span>
                <input
                  inputmode="decimal"
                  maxlength="40"
                  value={rung().amount}
                  onInput={(event) => change({ amount: event.currentTarget.value })}
                />
              </label>
            </>
          }
        >
          {(deal) => (
            <p class="offline-deal">
              <b dir="auto">{deal().customer}</b>
              <span>{deal().amount}</span>
            </p>
          )}
        </Show>
        <button class="bell-button" type="submit">
          Ring it later
        </button>
      </form>
    </Show>
  );
}

const findOf = (search: string) => new URLSearchParams(search).get('find') ?? '';

function newOnce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
