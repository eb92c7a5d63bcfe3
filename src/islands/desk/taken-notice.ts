// Takes the notice out of the page that the server drew, so that the toast says it, once.

/** `form` is the Undo, with the fields that it posts. */
export type TakenNotice = { say: string; form: HTMLFormElement | null };

/** Null when the page has nothing to say. */
export function takeNotice(root: Document): TakenNotice | null {
  const notice = root.querySelector('[data-notice]');
  if (!notice) return null;
  notice.remove();
  return { say: notice.querySelector('p')?.textContent ?? '', form: notice.querySelector('form') };
}
