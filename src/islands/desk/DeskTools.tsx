// What scripts add to every page of the desk: find, shortcuts, dialogs, the toast, busy buttons. Every form of the
// desk works without it. Kobalte comes in a file of its own, once something of it is needed.

import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { type Ask, makeAsks } from './asks.ts';
import { makeBusyButtons } from './busy-buttons.ts';
import type { DeskParts } from './DeskParts.tsx';
import { makeKeys } from './keys.ts';
import { areShortcutsOn } from './shortcut-choice.ts';
import { type TakenNotice, takeNotice } from './taken-notice.ts';
import { makeTodayWatch } from './today-watch.ts';

/** What stands over the page. */
export type Over = { kind: 'find' } | { kind: 'shortcuts' } | { kind: 'ask'; ask: Ask } | null;

export function DeskTools() {
  const [parts, setParts] = createSignal<typeof DeskParts>();
  const [over, setOver] = createSignal<Over>(null);
  const [notice, setNotice] = createSignal<TakenNotice | null>(null);

  const load = async () => {
    const { DeskParts: loaded } = await import('./DeskParts.tsx');
    setParts(() => loaded);
  };
  const show = (next: Over) => {
    setOver(next);
    load();
  };

  onMount(() => {
    const stops = [
      makeBusyButtons(document),
      makeAsks(document, (ask) => show({ kind: 'ask', ask })),
      makeKeys(document, {
        isOn: areShortcutsOn,
        isBusy: () => over() !== null,
        find: () => show({ kind: 'find' }),
        shortcuts: () => show({ kind: 'shortcuts' }),
        go: (href) => location.assign(href),
        press: (letter) => document.querySelector<HTMLElement>(`[data-key="${letter}"]`)?.click(),
      }),
      makeTodayWatch(document),
      makeFindButton(document, () => show({ kind: 'find' })),
    ];
    const taken = takeNotice(document);
    if (taken) {
      setNotice(taken);
      load();
    }
    document.documentElement.dataset['desk'] = 'awake';
    onCleanup(() => {
      for (const stop of stops) stop();
    });
  });

  return (
    <Show when={parts()}>
      {(loaded) => (
        <Dynamic component={loaded()} over={over()} notice={notice()} onClose={() => setOver(null)} />
      )}
    </Show>
  );
}

/** The link to the page of finding opens the palette instead, and names the key of this machine. */
function makeFindButton(root: Document, find: () => void): () => void {
  const button = root.querySelector<HTMLElement>('[data-find]');
  if (!button) return () => {};
  const key = button.querySelector('kbd');
  if (key && !/Mac|iP(hone|ad|od)/.test(navigator.platform)) key.textContent = 'Ctrl K';
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    find();
  };
  button.addEventListener('click', open);
  return () => button.removeEventListener('click', open);
}
