// Keys of the desk. They never fire while somebody types, and single letters can be switched off (WCAG 2.1.4).

import { DESK_PLACES } from '#src/domain/desk-places.ts';

/** `press` clicks the control of the page that carries the letter as `data-key`. */
export type KeyActs = {
  isOn: () => boolean;
  isBusy: () => boolean;
  find: () => void;
  shortcuts: () => void;
  go: (href: string) => void;
  press: (letter: string) => void;
};

/** How long `g` waits for its second letter. */
const CHORD_MS = 1500;
const TYPING = 'input, textarea, select, [contenteditable], [role="combobox"], [role="listbox"]';

/** Listens until the returned function is called. */
export function makeKeys(root: Document, acts: KeyActs): () => void {
  let goneAt = Number.NEGATIVE_INFINITY;
  const places = new Map(DESK_PLACES.flat().map(({ letter, href }) => [letter, href]));

  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey) return;
    if (isFind(event)) {
      event.preventDefault();
      if (!acts.isBusy()) acts.find();
      return;
    }
    if (event.metaKey || event.ctrlKey || acts.isBusy() || isTyping(event.target)) return;
    if (event.key === '?') {
      event.preventDefault();
      acts.shortcuts();
      return;
    }
    if (!acts.isOn()) return;
    const letter = event.key.toLowerCase();
    const href = event.timeStamp - goneAt < CHORD_MS ? places.get(letter) : undefined;
    goneAt = letter === 'g' && href === undefined ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (href !== undefined) acts.go(href);
    else if (/^[a-z]$/.test(letter) && letter !== 'g') acts.press(letter);
  };

  root.addEventListener('keydown', hear);
  return () => root.removeEventListener('keydown', hear);
}

const isFind = (event: KeyboardEvent) =>
  (event.metaKey || event.ctrlKey) && !event.shiftKey && event.key.toLowerCase() === 'k';

const isTyping = (target: EventTarget | null) => target instanceof Element && target.closest(TYPING) !== null;
