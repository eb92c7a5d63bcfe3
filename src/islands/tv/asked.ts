// How calm somebody who watches in a browser wants it. That stands on the page, and an event says that it moved, so that
// a television which wakes up later knows it too. How loud stands beside it, and is read by whatever is about to sound.

/** Calls at once where something was asked already, and again whenever it changes. It gives what ends that. */
export function hearAsked(take: (isCalm: boolean) => void): () => void {
  const hear = () => {
    const { calm } = document.documentElement.dataset;
    if (calm) take(calm === 'on');
  };
  document.addEventListener('assist:asked', hear);
  hear();
  return () => document.removeEventListener('assist:asked', hear);
}
