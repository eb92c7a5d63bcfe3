// The wins that this phone kept: sends them when it can, shows those that wait and those that need a hand.

import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { fieldsOfRung } from '#src/domain/parse-rung.ts';
import { forget, type Kept, keep, readKept, readSelf, saveSelf } from './kept.ts';
import { sendRing } from './send-ring.ts';

/** Browsers say wrongly that they are online, so it also just tries. */
const TRY_MS = 10_000;

export function KeptWins(props: { account: string | null }) {
  const [kept, setKept] = createSignal<Kept[]>([]);
  const [rung, setRung] = createSignal<{ id: number; label: string } | null>(null);
  const [isOut, setOut] = createSignal(false);
  // Without a network nobody can say who is signed in; the office asks again when it is sent.
  const self = () => props.account ?? readSelf();
  const look = () => setKept(readKept());

  const sendAll = () =>
    alone(async () => {
      for (const win of readKept().filter((each) => each.say === null && isOurs(each, self()))) {
        const sent = await sendRing(win.rung);
        if ('id' in sent) {
          forget(win.rung.once);
          setRung({ id: sent.id, label: win.label });
          // Whoever still looks at what was kept sees it ring.
          if (document.documentElement.dataset.kept === win.rung.once)
            location.assign(`/bell/rings/${sent.id}`);
        } else if ('say' in sent) keep({ ...win, say: sent.say });
        setOut('signIn' in sent);
      }
      look();
    });

  onMount(() => {
    if (props.account) saveSelf(props.account);
    look();
    void sendAll();
    const timer = setInterval(sendAll, TRY_MS);
    for (const name of ['online', 'pageshow'] as const) addEventListener(name, sendAll);
    addEventListener('storage', look);
    addEventListener('assist-kept', look);
    onCleanup(() => {
      clearInterval(timer);
      for (const name of ['online', 'pageshow'] as const) removeEventListener(name, sendAll);
      removeEventListener('storage', look);
      removeEventListener('assist-kept', look);
    });
  });

  return (
    <div class="kept-wins" role="status">
      <Show when={rung()}>
        {(one) => (
          <p class="kept-win">
            <b dir="auto">{one().label}</b> has rung. <a href={`/bell/rings/${one().id}`}>Look</a>
          </p>
        )}
      </Show>
      <For each={kept()}>
        {(win) => (
          <div class="kept-win">
            <p>
              <b dir="auto">{win.label}</b> {sayKept(win, self(), isOut())}
            </p>
            <Show when={win.say !== null || isOut()}>
              <p class="kept-ways">
                <Show
                  when={isOut()}
                  fallback={<a href={`/bell/win?${fieldsOfRung(win.rung)}`}>Look at it</a>}
                >
                  <a href="/signin?to=%2Fbell">Sign in</a>
                </Show>
                <button
                  type="button"
                  onClick={() => {
                    forget(win.rung.once);
                    look();
                  }}
                >
                  Drop it
                </button>
              </p>
            </Show>
          </div>
        )}
      </For>
    </div>
  );
}

function sayKept({ say, account }: Kept, self: string | null, isOut: boolean): string {
  if (say !== null) return `could not ring: ${say}`;
  if (isOut) return 'is kept. Sign in, then it rings.';
  if (self !== null && account !== null && account !== self)
    return 'is kept for whoever rang it on this phone.';
  return 'is kept. It rings once you are online again.';
}

const isOurs = ({ account }: Kept, self: string | null) =>
  self !== null && (account === null || account === self);

/** One tab at a time; without locks the ring's own word still makes it one win. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work();
  await navigator.locks.request('assist-bell', { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}
