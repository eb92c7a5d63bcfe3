// A question before something that hurts. Its form is the one that stands in the page: lent, and given back.

import { onCleanup } from 'solid-js';
import type { Ask } from './asks.ts';
import { DeskDialog } from './DeskDialog.tsx';

export function AskDialog(props: { ask: Ask; onClose: () => void }) {
  const { ask } = props;
  ask.details.open = false;
  // A "Cancel" of the page's own folds the details; here it leaves the dialog.
  const cancel = (event: MouseEvent) => {
    if ((event.target as Element).closest('[data-cancel]')) props.onClose();
  };
  ask.content.addEventListener('click', cancel);
  onCleanup(() => {
    ask.content.removeEventListener('click', cancel);
    ask.details.append(ask.content);
  });
  return (
    <DeskDialog title={ask.title} onClose={props.onClose} back={ask.summary}>
      <div class="desk-dialog-body">{ask.content}</div>
    </DeskDialog>
  );
}
