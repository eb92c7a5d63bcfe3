// The wins that this phone kept: those that wait, those that have rung by now, and those that need a hand.

import { For, Show } from 'solid-js';
import { fieldsOfRung } from '#src/domain/parse-rung.ts';
import { createKept } from './create-kept.ts';
import type { Kept } from './kept.ts';

/** `account` is null where nobody is signed in, and on the page without a network. */
export function KeptWins(props: { account: string | null }) {
  const { kept, rung, isOut, self, drop } = createKept(() => props.account);
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
              <Ways win={win} isOut={isOut()} drop={drop} />
            </Show>
          </div>
        )}
      </For>
    </div>
  );
}

function Ways(props: { win: Kept; isOut: boolean; drop: (once: string) => void }) {
  return (
    <p class="kept-ways">
      <Show
        when={props.isOut}
        fallback={<a href={`/bell/win?${fieldsOfRung(props.win.rung)}`}>Look at it</a>}
      >
        <a href="/signin?to=%2Fbell">Sign in</a>
      </Show>
      <button type="button" on:click={() => props.drop(props.win.rung.once)}>
        Drop it
      </button>
    </p>
  );
}

function sayKept({ say, account }: Kept, self: string | null, isOut: boolean): string {
  if (say !== null) return `could not ring: ${say}`;
  if (isOut) return 'is kept. Sign in, then it rings.';
  if (self !== null && account !== null && account !== self)
    return 'is kept for whoever rang it on this phone.';
  return 'is kept. It rings once you are online again.';
}
