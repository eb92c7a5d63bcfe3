// The button that copies a picture. It shows itself only where a browser can put pictures on the clipboard.

const SAID_MS = 4000;

/** Every `<button hidden data-copy-picture="address of a PNG">`, with an `aria-live` beside it that says how it went. */
export function startCopyPicture(): void {
  if (!navigator.clipboard?.write || typeof ClipboardItem === 'undefined') return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy-picture]')) {
    button.hidden = false;
    button.addEventListener('click', () => copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const status = button.parentElement?.querySelector('[aria-live]');
  const say = (words: string) => {
    if (status) status.textContent = words;
  };
  try {
    // Safari only takes the promise, given while the click is still going on.
    const png = fetch(button.dataset.copyPicture ?? '').then((answer) => answer.blob());
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    say('Copied. Paste it into the chat.');
    setTimeout(say, SAID_MS, '');
  } catch {
    say('This browser would not copy it. Download it instead.');
  }
}
