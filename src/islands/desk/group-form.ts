// A group's form while it is filled in: the loop beside it follows, and scenes move without a new page.

const WAIT_MS = 350;

/** Works until the returned function is called. Without it the form has buttons for the same. */
export function makeGroupForm(root: Document): () => void {
  const form = root.querySelector<HTMLFormElement>('.group-form');
  if (!form) return () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const look = async () => {
    asked += 1;
    const mine = asked;
    const fields = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
    fields.set('act', 'look');
    const fresh = await preview(form.action, fields);
    const shown = form.querySelector('.loop-preview');
    // A slow answer must not overtake a newer one, nor take a button from under somebody's finger.
    if (fresh && shown && mine === asked && !shown.contains(root.activeElement)) shown.replaceWith(fresh);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, WAIT_MS);
  };
  const move = (event: MouseEvent) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-move]');
    if (!button) return;
    event.preventDefault();
    const row = button.closest('.play');
    const isUp = button.dataset['move'] === 'up';
    const other = isUp ? row?.previousElementSibling : row?.nextElementSibling;
    if (!row || !other?.querySelector('[data-move]')) return;
    if (isUp) other.before(row);
    else other.after(row);
    markEnds(form);
    button.focus({ preventScroll: true });
    soon();
  };
  form.addEventListener('input', soon);
  form.addEventListener('click', move);
  return () => {
    clearTimeout(timer);
    form.removeEventListener('input', soon);
    form.removeEventListener('click', move);
  };
}

async function preview(address: string, fields: URLSearchParams): Promise<Element | null> {
  try {
    const response = await fetch(address, { method: 'POST', body: fields });
    if (!response.ok || response.redirected) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return page.querySelector('.loop-preview');
  } catch {
    return null;
  }
}

/** The first scene cannot come earlier, nor the last later; the board is no scene that moves. */
function markEnds(form: HTMLFormElement): void {
  const buttons = (way: string) => [...form.querySelectorAll(`button[data-move="${way}"]`)];
  for (const [way, end] of [
    ['up', 0],
    ['down', -1],
  ] as const)
    for (const button of buttons(way)) {
      if (button === buttons(way).at(end)) button.setAttribute('aria-disabled', 'true');
      else button.removeAttribute('aria-disabled');
    }
}
