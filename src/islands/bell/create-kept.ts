// The wins that this phone kept, as the page sees them: sends them when it can, and knows what became of each.

import { createSignal, onCleanup, onMount } from 'solid-js';
import { forget, type Kept, keep, readKept, readSelf, saveSelf } from './kept.ts';
import { sendRing } from './send-ring.ts';

/** Browsers say wrongly that they are online, so it also just tries. */
const TRY_MS = 10_000;

/** `rung` is the latest one that was sent from here; `isOut` after the session has ended. */
export function createKept(account: () => string | null) {
  const [kept, setKept] = createSignal<Kept[]>([]);
  const [rung, setRung] = createSignal<{ id: number; label: string } | null>(null);
  const [isOut, setOut] = createSignal(false);
  // Without a network nobody can say who is signed in; the office asks again when it is sent.
  const self = () => account() ?? readSelf();
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
    const seen = account();
    if (seen !== null) saveSelf(seen);
    look();
    void sendAll();
    const timer = setInterval(sendAll, TRY_MS);
    const heard = [
      ['online', sendAll],
      ['pageshow', sendAll],
      ['storage', look],
      ['assist-kept', look],
    ] as const;
    for (const [name, hear] of heard) addEventListener(name, hear);
    onCleanup(() => {
      clearInterval(timer);
      for (const [name, hear] of heard) removeEventListener(name, hear);
    });
  });

  const drop = (once: string) => {
    forget(once);
    look();
  };
  return { kept, rung, isOut, self, drop };
}

const isOurs = ({ account }: Kept, self: string | null) =>
  self !== null && (account === null || account === self);

/** One tab at a time; without locks the ring's own word still makes it one win. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work();
  await navigator.locks.request('assist-bell', { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}
