// The ring around the seconds that are left, and a look at the deck: when the win counts, the page says so.

import { createSignal, onCleanup, onMount } from 'solid-js';

type Props = { ring: number; leftMs: number; waitMs: number; airsAtText: string };

const LOOK_MS = 2_000;
const DRAW_MS = 100;
/** Of the whole circle; the two halves meet at the bottom. */
const HALF = 50;

export function AirCountdown(props: Props) {
  // Until the page is awake, and without scripts, it says the time instead.
  const [left, setLeft] = createSignal<number | null>(null);
  const part = () => Math.max(0, Math.min(1, (left() ?? props.leftMs) / props.waitMs));

  onMount(() => {
    const startedAt = performance.now();
    const draw = () => setLeft(Math.max(0, props.leftMs - (performance.now() - startedAt)));
    draw();
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timers = [
      setInterval(draw, isCalm ? 1000 : DRAW_MS),
      setInterval(() => void look(props.ring), LOOK_MS),
    ];
    // A page that comes back from the history shows a countdown of then.
    const awake = (event: PageTransitionEvent) => event.persisted && location.reload();
    addEventListener('pageshow', awake);
    onCleanup(() => {
      for (const timer of timers) clearInterval(timer);
      removeEventListener('pageshow', awake);
    });
  });

  return (
    <div class="countdown">
      <svg viewBox="0 0 242 242" aria-hidden="true">
        <circle class="track" cx="121" cy="121" r="116" />
        <circle
          class="sales"
          cx="121"
          cy="121"
          r="116"
          pathLength="100"
          stroke-dasharray={`${part() * HALF} 100`}
        />
        <circle
          class="marketing"
          cx="121"
          cy="121"
          r="116"
          pathLength="100"
          stroke-dasharray={`${part() * HALF} 100`}
        />
      </svg>
      <p role="timer">
        <span>{left() === null ? 'Counts at' : 'Counts in'}</span>
        <strong class={left() === null ? 'clock' : ''}>
          {left() === null ? props.airsAtText : clock(left() ?? 0)}
        </strong>
      </p>
    </div>
  );
}

function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

async function look(ring: number): Promise<void> {
  try {
    const response = await fetch(`/bell/rings/${ring}/state.json`);
    const { state } = (await response.json()) as { state?: string };
    if (response.ok && state !== 'waiting') location.reload();
  } catch {
    // Without a network it counts all the same.
  }
}
