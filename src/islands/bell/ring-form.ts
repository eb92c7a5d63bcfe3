// The bell's own button: rings once, however often it is tapped, and keeps the win when nobody answers.

import { rungOfFields } from '#src/domain/parse-rung.ts';
import { forget, keep, readSelf } from './kept.ts';
import { sendRing } from './send-ring.ts';

/** Takes over `form[data-ring]`. Without scripts the form is sent as it is. */
export function makeRingForm(form: HTMLFormElement): void {
  let isBusy = false;
  // Coming back by the back button must find a bell that can be tapped.
  addEventListener('pageshow', () => {
    isBusy = false;
    form.removeAttribute('aria-busy');
  });
  form.addEventListener('submit', (event) => {
    if (isBusy) return event.preventDefault();
    isBusy = true;
    form.setAttribute('aria-busy', 'true');
    const submitter = event.submitter as HTMLButtonElement | null;
    // Another answer than the bell itself goes the plain way: the page has asked something.
    if (submitter?.value === 'another') return;
    event.preventDefault();
    void ring(form);
  });
}

async function ring(form: HTMLFormElement): Promise<void> {
  const rung = rungOfFields(new URLSearchParams(String(new FormData(form).get('rung') ?? '')));
  const sent = await sendRing(rung);
  if ('id' in sent) {
    forget(rung.once);
    location.assign(`/bell/rings/${sent.id}`);
    return;
  }
  const label = form.dataset.label ?? '';
  const isKept = 'kept' in sent || 'signIn' in sent;
  if (isKept && keep({ rung, label, account: readSelf(), keptAt: Date.now(), say: null })) {
    document.documentElement.dataset.kept = rung.once;
    dispatchEvent(new Event('assist-kept'));
    document.querySelector<HTMLElement>('[data-kept-title]')?.focus();
    return;
  }
  // The page itself says what is wrong; the ring's own word keeps it one.
  form.submit();
}
