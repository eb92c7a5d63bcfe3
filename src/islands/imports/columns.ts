// Reads the file anew as soon as a column is chosen, and puts the new rows in the place of the old ones.

/** The form works without it. */
export function startColumns(): void {
  document.querySelector('#main')?.addEventListener('change', (event) => {
    const select = event.target;
    if (!(select instanceof HTMLSelectElement)) return;
    const form = select.closest<HTMLFormElement>('form[data-columns]');
    if (form) readAnew(form, select.id);
  });
}

async function readAnew(form: HTMLFormElement, id: string): Promise<void> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) fields.append(name, String(value));
  fields.set('act', 'columns');
  const here = document.querySelector('#preview');
  here?.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(location.pathname, { method: 'POST', body: fields });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.querySelector('#preview');
    if (!fresh || !here) throw new Error('There is no preview on that page.');
    const isOpen = here.querySelector<HTMLDetailsElement>('.import-columns .import-more')?.open ?? false;
    here.replaceWith(fresh);
    const more = fresh.querySelector<HTMLDetailsElement>('.import-columns .import-more');
    if (more && isOpen) more.open = true;
    document.getElementById(id)?.focus();
  } catch {
    // Whatever went wrong, the plain form says it better.
    form.querySelector<HTMLButtonElement>('button[value="columns"]')?.click();
  }
}
