// `<details class="ask" data-dialog="Title">`: a press on its summary asks for a dialog instead of unfolding.

/** `content` is what stands in the details after its summary: the same form, wherever it is shown. */
export type Ask = { title: string; details: HTMLDetailsElement; summary: HTMLElement; content: HTMLElement };

/** Listens until the returned function is called. What the server opened (a refused form) is asked for at once. */
export function makeAsks(root: Document, show: (ask: Ask) => void): () => void {
  const press = (event: MouseEvent) => {
    const summary = (event.target as Element).closest<HTMLElement>('.ask[data-dialog] > summary');
    const ask = summary && askOf(summary);
    if (!ask) return;
    event.preventDefault();
    show(ask);
  };
  root.addEventListener('click', press);
  const refused = root.querySelector<HTMLElement>('.ask[data-dialog][open] > summary');
  const ask = refused && askOf(refused);
  if (ask) show(ask);
  return () => root.removeEventListener('click', press);
}

function askOf(summary: HTMLElement): Ask | null {
  const details = summary.parentElement as HTMLDetailsElement;
  const content = summary.nextElementSibling as HTMLElement | null;
  return content && { title: details.dataset['dialog'] ?? '', details, summary, content };
}
