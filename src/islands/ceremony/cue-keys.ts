// Which wish a key or a click stands for. Knows no cue and changes nothing.

import type { Cue, ShownCue } from '#src/domain/ceremony.ts';

export type Wish = 'on' | 'back' | 'last' | 'home';

/** Only what these events carry; null for keys that mean nothing here, so that the browser keeps them. */
export function wishOfKey(event: KeyboardEvent): Wish | null {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
  const onButton = event.target instanceof HTMLElement && event.target.closest('button') !== null;
  if (onButton && (event.key === ' ' || event.key === 'Enter')) return null;
  return WISHES[event.key] ?? null;
}

/** A control says its own wish; anywhere else the right half of the picture goes on, as a tap on a story does. */
export function wishOfClick(event: MouseEvent): Wish | null {
  const target = event.target instanceof Element ? event.target : null;
  const control = target?.closest<HTMLElement>('[data-wish]');
  if (control) return control.dataset.wish as Wish;
  return event.button === 0 && event.clientX > innerWidth / 2 ? 'on' : null;
}

/** The cue a wish leads to, or null where there is nothing further that way. */
export function cueFor(wish: Wish, shown: ShownCue): Cue | null {
  switch (wish) {
    case 'on':
      return shown.next;
    case 'back':
      return shown.back;
    case 'last':
      return shown.cue === 'photo' ? null : 'photo';
    case 'home':
      return shown.cue === 'title' ? null : 'title';
    default:
      return wish satisfies never;
  }
}

const WISHES: Readonly<Record<string, Wish>> = {
  ' ': 'on',
  Enter: 'on',
  ArrowRight: 'on',
  PageDown: 'on',
  ArrowLeft: 'back',
  Backspace: 'back',
  PageUp: 'back',
  Escape: 'last',
  Home: 'home',
};
