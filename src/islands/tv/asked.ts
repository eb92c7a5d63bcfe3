// What somebody who watches in a browser asks of the television: how calm, and how loud. It stands on the page, and an
// event says that it moved, so that a television which wakes up later knows it too. Its keys come as keys.

/** `volume` runs from 0 to 100. */
export type Asked = { isCalm: boolean; volume: number };

/** Calls at once where something was asked already, and again whenever it changes. It gives what ends that. */
export function hearAsked(take: (asked: Asked) => void): () => void {
  const hear = () => {
    const { calm, volume } = document.documentElement.dataset;
    if (calm) take({ isCalm: calm === 'on', volume: Number(volume) });
  };
  document.addEventListener('assist:asked', hear);
  hear();
  return () => document.removeEventListener('assist:asked', hear);
}
