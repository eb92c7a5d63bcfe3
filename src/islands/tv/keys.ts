// The keys of a television's remote: OK, OK held, and the arrows. It knows buttons, not what they do.

import type { Key } from '#src/domain/television/director.ts';

const HOLD_MS = 2_000;
const WAYS: Readonly<Record<string, Key | undefined>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
};

/** OK counts when it is let go; held for two seconds it is `hush`, and letting go is nothing more. */
export function makeKeys(onKey: (key: Key) => void, pace: number): () => void {
  let hold: number | undefined;
  const isOk = (key: string) => key === 'Enter' || key === ' ';
  const down = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    if (!way && !isOk(event.key)) return;
    event.preventDefault();
    if (event.repeat) return;
    if (way) onKey(way);
    else
      hold = window.setTimeout(() => {
        hold = undefined;
        onKey('hush');
      }, HOLD_MS * pace);
  };
  const up = ({ key }: KeyboardEvent) => {
    if (!isOk(key) || hold === undefined) return;
    clearTimeout(hold);
    hold = undefined;
    onKey('ok');
  };
  addEventListener('keydown', down);
  addEventListener('keyup', up);
  return () => {
    clearTimeout(hold);
    removeEventListener('keydown', down);
    removeEventListener('keyup', up);
  };
}
