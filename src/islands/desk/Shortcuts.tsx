// What the keys of the desk do, and the switch that turns single letters off.

import { createSignal, For } from 'solid-js';
import { DESK_PLACES } from '#src/domain/desk-places.ts';
import { DeskDialog } from './DeskDialog.tsx';
import { areShortcutsOn, chooseShortcuts } from './shortcut-choice.ts';

export function Shortcuts(props: { onClose: () => void }) {
  const [isOn, setOn] = createSignal(areShortcutsOn());
  const choose = (event: Event) => {
    const isOn = (event.currentTarget as HTMLInputElement).checked;
    chooseShortcuts(isOn);
    setOn(isOn);
  };
  return (
    <DeskDialog title="Shortcuts" onClose={props.onClose}>
      <div class="desk-dialog-body">
        <dl class="shortcuts">
          <Keys keys={['⌘', 'K']} or={['Ctrl', 'K']} says="Find a page, a person, an asset, a deal" />
          <Keys keys={['?']} says="This list" />
          <div classList={{ off: !isOn() }}>
            <Keys keys={['H']} says="Hold the win on deck" />
            <Keys keys={['R']} says="Release a held one" />
            <Keys keys={['D']} says="Drop it…" />
            <For each={DESK_PLACES.flat()}>
              {({ letter, label }) => <Keys keys={['G', letter.toUpperCase()]} says={label} />}
            </For>
          </div>
        </dl>
        <label class="tick">
          <input type="checkbox" checked={isOn()} onChange={choose} />
          Single letters do something at this browser
        </label>
      </div>
    </DeskDialog>
  );
}

function Keys(props: { keys: string[]; or?: string[]; says: string }) {
  const press = (keys: string[]) => <For each={keys}>{(key) => <kbd>{key}</kbd>}</For>;
  return (
    <div>
      <dt>
        {press(props.keys)}
        {props.or && (
          <>
            {' or '}
            {press(props.or)}
          </>
        )}
      </dt>
      <dd>{props.says}</dd>
    </div>
  );
}
