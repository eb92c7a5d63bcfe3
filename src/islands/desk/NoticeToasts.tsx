// The sentence after an act, said once by a toast, with its Undo. With an Undo it stays until somebody closes it.

import * as Toast from '@kobalte/core/toast';
import { Portal } from 'solid-js/web';
import type { TakenNotice } from './taken-notice.ts';

const PLAIN_MS = 8000;

/** Where toasts stand. */
export function NoticeToasts() {
  return (
    <Portal>
      <Toast.Region class="desk-toasts" limit={2} swipeDirection="down">
        {/* A list's lines may not be read out as news: these are boxes. */}
        <Toast.List as="div" />
      </Toast.Region>
    </Portal>
  );
}

export function toastNotice(notice: TakenNotice): void {
  Toast.toaster.show((props) => (
    <Toast.Root
      as="div"
      toastId={props.toastId}
      class="notice room"
      duration={PLAIN_MS}
      persistent={notice.form !== null}
      priority="low"
    >
      <Toast.Description as="p">{notice.say}</Toast.Description>
      <div class="notice-acts">
        {notice.form}
        <Toast.CloseButton class="desk-close" aria-label="Close">
          <svg class="desk-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </Toast.CloseButton>
      </div>
    </Toast.Root>
  ));
}
