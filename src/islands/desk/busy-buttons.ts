// A form that is on its way: its button is busy at its own width, and a second press does nothing.

/** Forms with `data-stays` answer with a file, so the page stays and the button has to come back. */
const STAYS_MS = 3000;

/** Listens until the returned function is called. */
export function makeBusyButtons(root: Document): () => void {
  const send = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented) return;
    if (form.hasAttribute('aria-busy')) {
      event.preventDefault();
      return;
    }
    setBusy(form, event.submitter);
    if (form.hasAttribute('data-stays')) setTimeout(() => setReady(form), STAYS_MS);
  };
  // Back to a page that the browser kept as it was left.
  const comeBack = (event: PageTransitionEvent) => {
    if (event.persisted) root.querySelectorAll<HTMLFormElement>('form[aria-busy]').forEach(setReady);
  };
  root.addEventListener('submit', send);
  root.defaultView?.addEventListener('pageshow', comeBack);
  return () => {
    root.removeEventListener('submit', send);
    root.defaultView?.removeEventListener('pageshow', comeBack);
  };
}

function setBusy(form: HTMLFormElement, submitter: HTMLElement | null): void {
  form.setAttribute('aria-busy', 'true');
  submitter?.setAttribute('aria-busy', 'true');
  for (const button of buttonsOf(form)) button.setAttribute('aria-disabled', 'true');
}

function setReady(form: HTMLFormElement): void {
  form.removeAttribute('aria-busy');
  for (const button of buttonsOf(form)) {
    button.removeAttribute('aria-busy');
    button.removeAttribute('aria-disabled');
  }
}

const buttonsOf = (form: HTMLFormElement) =>
  [...form.elements].filter((element) => element instanceof HTMLButtonElement && element.type === 'submit');
