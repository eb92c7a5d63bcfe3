// Asks the server for one cue and keeps the address in step. Never asks for a cue before it is wished for.

import type { Cue, ShownCue } from '#src/domain/ceremony.ts';

/** Null when the server did not answer in time or refused; the picture then stays as it is. */
export async function fetchCue(season: string, cue: Cue): Promise<ShownCue | null> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), TIMEOUT_MS);
  try {
    const answer = await fetch(`/ceremony/${season}/cues/${cue}.json`, { signal: patience.signal });
    return answer.ok ? ((await answer.json()) as ShownCue) : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** A reload stays on this cue; going back in the browser leaves the ceremony. */
export function keepAddress(cue: Cue): void {
  const here = new URL(location.href);
  here.searchParams.set('cue', cue);
  history.replaceState(null, '', here);
}

const TIMEOUT_MS = 6000;
