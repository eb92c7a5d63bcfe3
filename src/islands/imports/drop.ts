// Lets a file be dropped anywhere on the form, and says before it is sent when it is too large.

/** The form works without it. */
export function startDrop(): void {
  const form = document.querySelector<HTMLFormElement>('.drop-file');
  const input = form?.querySelector<HTMLInputElement>('input[type="file"]');
  const says = form?.querySelector<HTMLElement>('.drop-says');
  if (!form || !input || !says) return;
  const bytesMax = Number(form.dataset['bytesMax']);
  const isFine = () => {
    const file = input.files?.[0];
    const isLarge = file !== undefined && file.size > bytesMax;
    says.textContent = isLarge ? TOO_LARGE : '';
    return !isLarge;
  };
  input.addEventListener('change', isFine);
  form.addEventListener('submit', (event) => {
    if (isFine()) says.textContent = 'Reading…';
    else event.preventDefault();
  });
  for (const kind of ['dragenter', 'dragover']) {
    form.addEventListener(kind, (event) => {
      event.preventDefault();
      form.classList.add('over');
    });
  }
  form.addEventListener('dragleave', () => form.classList.remove('over'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('over');
    if (!event.dataTransfer?.files.length) return;
    input.files = event.dataTransfer.files;
    if (isFine()) form.requestSubmit(form.querySelector('button') ?? undefined);
  });
}

const TOO_LARGE =
  'This file has more than 32 MB. Leave out columns that Assist does not need, or split it by year.';
