// The remote without leaving the page: presses are sent one after the other, and what screens show is asked for again.

const ASK_MS = 8000;
/** By then a screen has obeyed and said what it shows. */
const OBEYED_MS = 1500;

/** Works until the returned function is called. Without it every button is an ordinary form. */
export function makeRemote(root: Document): () => void {
  if (!root.querySelector('[data-live]')) return () => {};
  let queue: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const inTurn = (ask: () => Promise<Document | null>) => {
    waiting += 1;
    queue = queue.then(ask).then((page) => {
      waiting -= 1;
      if (page && !isInUse(root)) renew(root, page);
    });
  };

  // Before the buttons that grow busy hear of it: a remote is pressed twice in a second, and means it.
  const send = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    if (!form.hasAttribute('data-remote')) return;
    event.preventDefault();
    const button = event.submitter as HTMLButtonElement | null;
    const fields = new URLSearchParams(new FormData(form, button) as unknown as Record<string, string>);
    fields.set('once', newOnce());
    inTurn(() => load(form.action, { method: 'POST', body: fields }));
    setTimeout(ask, OBEYED_MS);
  };
  const point = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-point]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    history.replaceState(null, '', link.href);
    inTurn(() => load(link.href));
  };
  const ask = () => {
    if (!root.hidden && waiting === 0) inTurn(() => load(location.href));
  };
  const timer = setInterval(ask, ASK_MS);
  root.addEventListener('submit', send, true);
  root.addEventListener('click', point);
  root.addEventListener('visibilitychange', ask);
  return () => {
    clearInterval(timer);
    root.removeEventListener('submit', send, true);
    root.removeEventListener('click', point);
    root.removeEventListener('visibilitychange', ask);
  };
}

/** Null when the server is away, or somebody signed out meanwhile: then the page stays as it is. */
async function load(address: string, init: RequestInit = {}): Promise<Document | null> {
  try {
    const response = await fetch(address, init);
    const isHere = new URL(response.url).pathname === location.pathname;
    return isHere ? new DOMParser().parseFromString(await response.text(), 'text/html') : null;
  } catch {
    return null;
  }
}

/** Puts in what is different, keeps the focus where it was, and says what was done. */
function renew(root: Document, page: Document): void {
  const focus = placeOfFocus(root);
  const chosen = root.querySelector<HTMLSelectElement>('#remote-slot')?.value ?? '';
  for (const part of root.querySelectorAll('[data-live]')) {
    const fresh = page.getElementById(part.id);
    if (fresh && sameWords(fresh) !== sameWords(part)) part.replaceWith(fresh);
  }
  const select = root.querySelector<HTMLSelectElement>('#remote-slot');
  if (select && [...select.options].some(({ value }) => value === chosen)) select.value = chosen;
  focus?.(root);
  const says = page.querySelector('.complaint, .notice p')?.textContent;
  const status = root.querySelector('[data-remote-says]');
  if (says && status) status.textContent = says;
}

/** What differs in every answer is no news. */
const sameWords = (part: Element) =>
  part.outerHTML.replace(/ (value="[\w-]{16}"|aria-busy="true"|data-astro-[\w-]+(="[^"]*")?)/g, '');

/** Finds the same button again by its form and its word: Let go stands where Hold did. */
function placeOfFocus(root: Document): ((root: Document) => void) | null {
  const button = root.activeElement?.closest<HTMLButtonElement>('[data-remote] button');
  const form = button?.closest('[data-remote]')?.getAttribute('data-remote');
  if (!button || !form) return null;
  const index = [...(button.form?.querySelectorAll('button') ?? [])].indexOf(button);
  return (now) => {
    if (now.activeElement === button) return;
    now
      .querySelectorAll<HTMLElement>(`[data-remote="${form}"] button`)
      [index]?.focus({ preventScroll: true });
  };
}

/** Nothing is taken from under somebody's hands. */
const isInUse = (root: Document) =>
  root.querySelector('[role="dialog"], [data-live] .ask[open]') !== null ||
  root.activeElement?.closest('[data-live] select') != null;

/** `randomUUID` is only there on secure addresses, and an office's own is often not. */
function newOnce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
