// The bell without a network: whom, how much, and a win that is kept. It has only what this phone knows already.

import { createSignal, onMount, Show } from 'solid-js';
import { rungOfFields } from '#src/domain/parse-rung.ts';
import type { Rung } from '#src/domain/ring.ts';
import { keep, readSelf } from './kept.ts';
import { recallDeal } from './remember-deals.ts';

type Shown = { customer: string; amount: string };

export function OfflineBell() {
  const [rung, setRung] = createSignal<Rung>(rungOfFields(new URLSearchParams()));
  const [known, setKnown] = createSignal<Shown | null>(null);
  const [isKept, setKept] = createSignal(false);
  const [complaint, setComplaint] = createSignal('');
  const change = (part: Partial<Rung>) => setRung({ ...rung(), ...part });

  onMount(() => {
    const fields = new URLSearchParams(location.search);
    const asked = rungOfFields(fields);
    const recalled = asked.deal === null ? null : recallDeal(asked.deal);
    setKnown(recalled);
    // A deal whose name this phone forgot is typed again; the office asks whether it is the one in its list.
    const deal = recalled === null ? null : asked.deal;
    const customer = asked.customer || (fields.get('find') ?? '');
    setRung({ ...asked, deal, customer, once: asked.once || newOnce() });
  });

  const ring = (event: Event) => {
    event.preventDefault();
    const say = isKept() ? '' : keepRing(rung(), known()?.customer ?? rung().customer.trim());
    setComplaint(say);
    if (say === '') setKept(true);
  };

  return (
    <Show when={!isKept()} fallback={<p class="bell-what">Open the bell again when you have a network.</p>}>
      <form class="customer-form" onSubmit={ring}>
        <Show when={complaint() !== ''}>
          <p class="bell-complaint" role="alert">
            {complaint()}
          </p>
        </Show>
        <Show when={known()} fallback={<Fields rung={rung()} change={change} />}>
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

function Fields(props: { rung: Rung; change: (part: Partial<Rung>) => void }) {
  return (
    <>
      <label>
        <span>Customer</span>
        <input
          dir="auto"
          name="customer"
          maxlength="120"
          value={props.rung.customer}
          on:input={(event) => props.change({ customer: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>Amount</span>
        <input
          name="amount"
          inputmode="decimal"
          maxlength="40"
          value={props.rung.amount}
          on:input={(event) => props.change({ amount: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

/** Gives the sentence why it was not kept; empty when it was. */
function keepRing(rung: Rung, label: string): string {
  if (label === '' || (rung.deal === null && rung.amount.trim() === '')) {
    return 'Write the customer and the amount; the rest can wait.';
  }
  const isKept = keep({ rung, label, account: readSelf(), keptAt: Date.now(), say: null });
  if (!isKept) return 'This browser keeps nothing. Write it down, and ring it once you are online.';
  document.documentElement.dataset.kept = rung.once;
  dispatchEvent(new Event('assist-kept'));
  return '';
}

function newOnce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
