// Looks how far an import is, and opens the page anew once it has ended.

const LOOK_MS = 700;

export function startProgress(): void {
  const place = document.querySelector<HTMLElement>('[data-progress]');
  if (place) look(place);
}

async function look(place: HTMLElement): Promise<void> {
  for (;;) {
    await new Promise((go) => setTimeout(go, LOOK_MS));
    const going = await askFor(place.dataset['progress'] ?? '');
    if (going === null) {
      location.reload();
      return;
    }
    if (going === undefined) continue;
    const done = place.querySelector('[data-done]');
    const bar = place.querySelector('progress');
    if (done) done.textContent = going.done.toLocaleString('en-GB');
    if (bar) bar.value = going.done;
  }
}

type Going = { done: number; rows: number };

/** Null when it has ended, undefined when the office could not be asked just now. */
async function askFor(address: string): Promise<Going | null | undefined> {
  try {
    const response = await fetch(address);
    if (!response.ok) return undefined;
    const { going } = (await response.json()) as { going: Going | null };
    return going;
  } catch {
    return undefined;
  }
}
