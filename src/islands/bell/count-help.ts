// Counts along on the second step's button, and finds an asset in the long list.

import { helpedWords } from '#src/domain/bell-words.ts';

export function countHelp(form: HTMLFormElement): void {
  const words = form.querySelector('[data-met]');
  const met = Number(words?.getAttribute('data-met') ?? 0);
  const count = () => {
    const named = form.querySelectorAll('input[name="help"]:checked').length;
    if (words) words.textContent = helpedWords(met + named);
  };
  form.addEventListener('change', count);
  addEventListener('pageshow', count);

  const find = form.querySelector<HTMLInputElement>('[data-find]');
  find?.addEventListener('input', () => {
    const wanted = find.value.trim().toLowerCase();
    for (const row of form.querySelectorAll<HTMLElement>('.rest .helper')) {
      row.hidden = !row.textContent?.toLowerCase().includes(wanted);
    }
  });
  // Enter in the search would leave the step.
  find?.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
}
