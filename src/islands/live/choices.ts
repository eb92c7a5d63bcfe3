// What somebody chose for the live board in this browser: how loud, how calm. It stays here and is never sent.

/** `volume` runs from 0, which is silent, to 100. */
export type LiveChoices = { volume: number; isCalm: boolean };

const KEY = 'assist-live';
const SILENT: LiveChoices = { volume: 0, isCalm: false };

/** A browser that keeps nothing, or something else under that name, begins in silence. */
export function makeChoices(store: () => Storage): {
  read: () => LiveChoices;
  save: (some: Partial<LiveChoices>) => LiveChoices;
} {
  let chosen = load(store);
  const save = (some: Partial<LiveChoices>) => {
    chosen = { ...chosen, ...some };
    try {
      store().setItem(KEY, JSON.stringify(chosen));
    } catch {
      // Then it holds until the page is closed.
    }
    return chosen;
  };
  return { read: () => chosen, save };
}

function load(store: () => Storage): LiveChoices {
  try {
    const { volume, isCalm } = JSON.parse(store().getItem(KEY) ?? '{}') as Partial<LiveChoices>;
    const isVolume = typeof volume === 'number' && volume >= 0 && volume <= 100;
    return { volume: isVolume ? volume : 0, isCalm: isCalm === true };
  } catch {
    return SILENT;
  }
}
