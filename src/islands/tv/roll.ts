// Rolls a number to its new value over one second. It only ever changes text.

import { type Accessor, createEffect, createSignal, untrack } from 'solid-js';

const ROLL_MS = 1000;

/**
 * Follows `target`, a number as plain digits, and gives what to show now. The first value stands at once, and
 * so does every value while `isStill`.
 */
export function createRoll(target: Accessor<string>, isStill: Accessor<boolean>): Accessor<string> {
  const [shown, setShown] = createSignal(target());
  let stop = () => {};
  createEffect<string>((before) => {
    const to = target();
    if (isStill()) {
      stop();
      setShown(to);
    } else if (to !== before) {
      // A board that brings the same number again must not stop what rolls towards it.
      stop();
      stop = makeRoll(untrack(shown), to, setShown);
    }
    return to;
  }, target());
  return shown;
}

function makeRoll(fromText: string, toText: string, show: (text: string) => void): () => void {
  const from = Number(fromText);
  const decimals = toText.includes('.') ? 1 : 0;
  const startedAt = performance.now();
  const draw = () => {
    const passed = Math.min(1, (performance.now() - startedAt) / ROLL_MS);
    const eased = 1 - (1 - passed) ** 4;
    show(passed === 1 ? toText : (from + (Number(toText) - from) * eased).toFixed(decimals));
    if (passed < 1) handle = requestAnimationFrame(draw);
  };
  let handle = requestAnimationFrame(draw);
  return () => cancelAnimationFrame(handle);
}
