// Find or do: one field, and a list that follows it. The list is asked of the server, which ranks.

import { createSignal, createUniqueId, For, onCleanup, onMount, Show } from 'solid-js';
import type { Found } from '#src/domain/find.ts';
import { DeskDialog } from './DeskDialog.tsx';

const WAIT_MS = 90;

export function Palette(props: { onClose: () => void }) {
  const id = createUniqueId();
  const [found, setFound] = createSignal<Found[]>([]);
  const [chosen, setChosen] = createSignal(0);
  const [state, setState] = createSignal<'asking' | 'answered' | 'lost'>('asking');
  const finder = makeFinder((answer) => {
    setState(answer === null ? 'lost' : 'answered');
    setFound(answer ?? []);
    setChosen(0);
  });
  onMount(() => finder.ask(''));
  onCleanup(finder.stop);

  const move = (by: number) => {
    const many = found().length;
    if (many === 0) return;
    setChosen((chosen() + by + many) % many);
    document.getElementById(`${id}-${chosen()}`)?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing || !['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
    event.preventDefault();
    if (event.key !== 'Enter') return move(event.key === 'ArrowDown' ? 1 : -1);
    const { href } = found()[chosen()] ?? {};
    if (href) location.assign(href);
  };

  return (
    <DeskDialog title="Find or do" isBare onClose={props.onClose}>
      <input
        class="palette-field"
        type="text"
        role="combobox"
        aria-label="Find a page, a person, an asset, a deal"
        aria-expanded={found().length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found().length > 0 ? `${id}-${chosen()}` : undefined}
        aria-autocomplete="list"
        placeholder="Find or do"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        onInput={(event) => finder.ask(event.currentTarget.value)}
        onKeyDown={press}
      />
      <PaletteRows id={id} found={found()} chosen={chosen()} onPoint={setChosen} />
      <p class="palette-says" role="status">
        <Show when={state() === 'lost'}>The server did not answer. Try again in a moment.</Show>
        <Show when={state() === 'answered' && found().length === 0}>Nothing here is called that.</Show>
      </p>
    </DeskDialog>
  );
}

function PaletteRows(props: {
  id: string;
  found: Found[];
  chosen: number;
  onPoint: (index: number) => void;
}) {
  return (
    <div class="palette-list" role="listbox" id={`${props.id}-list`} aria-label="Found">
      <For each={props.found}>
        {(one, index) => (
          <a
            class="palette-row"
            role="option"
            id={`${props.id}-${index()}`}
            aria-selected={index() === props.chosen}
            tabindex="-1"
            href={one.href}
            onPointerMove={() => props.onPoint(index())}
          >
            <span dir="auto">{one.label}</span>
            <small dir="auto">{one.note}</small>
          </a>
        )}
      </For>
    </div>
  );
}

/** Asks a little after the last letter; an answer that comes late is not shown. Null when it could not be asked. */
function makeFinder(answer: (found: Found[] | null) => void) {
  let timer = 0;
  let last = 0;
  const ask = async (words: string, mine: number) => {
    const found = await fetch(`/coach/find.json?q=${encodeURIComponent(words)}`)
      .then((response) => (response.ok ? (response.json() as Promise<{ found: Found[] }>) : null))
      .catch(() => null);
    if (mine === last) answer(found?.found ?? null);
  };
  return {
    ask: (words: string) => {
      last += 1;
      clearTimeout(timer);
      timer = window.setTimeout(ask, words === '' ? 0 : WAIT_MS, words, last);
    },
    stop: () => {
      last += 1;
      clearTimeout(timer);
    },
  };
}
