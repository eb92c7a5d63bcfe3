// Small comforts of setup's plain forms: a guess from this browser, a shown password, a choice that sends itself.

import { officeGuess } from '#src/domain/office-guess.ts';

guessOffice();
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-show]')) showOnPress(button);
for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-send]')) {
  select.addEventListener('change', () => select.form?.requestSubmit());
}

/** The server guessed from its own clock; the coach's is the better one. */
function guessOffice(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-guess]');
  if (!form) return;
  const guess = officeGuess(navigator.language, new Intl.DateTimeFormat().resolvedOptions().timeZone);
  for (const name of ['timezone', 'currency', 'locale'] as const) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.value === field.defaultValue) field.value = guess[name];
  }
}

function showOnPress(button: HTMLButtonElement): void {
  const field = document.getElementById(button.dataset.show ?? '');
  if (!(field instanceof HTMLInputElement)) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const isShown = field.type === 'password';
    field.type = isShown ? 'text' : 'password';
    button.textContent = isShown ? 'Hide' : 'Show';
    button.setAttribute('aria-pressed', String(isShown));
    field.focus();
  });
}
