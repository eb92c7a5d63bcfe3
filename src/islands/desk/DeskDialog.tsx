// The frame of every dialog of the desk: modal, named by its title, left by Escape; focus goes back where it was.

import * as Dialog from '@kobalte/core/dialog';
import { type ParentProps, Show } from 'solid-js';

type Props = ParentProps<{
  title: string;
  /** Whether the title is only for the ear, because the content shows what this is. */
  isBare?: boolean;
  onClose: () => void;
  /** Where focus goes afterwards; where it was, unless told. */
  back?: HTMLElement;
}>;

export function DeskDialog(props: Props) {
  const before = props.back ?? (document.activeElement as HTMLElement | null);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || props.onClose()}>
      <Dialog.Portal>
        <div class="desk desk-over">
          <Dialog.Overlay class="desk-veil" />
          <Dialog.Content
            class="desk-dialog"
            classList={{ bare: props.isBare ?? false }}
            onOpenAutoFocus={toFirstField}
            onCloseAutoFocus={() => before?.focus()}
          >
            <div class="desk-dialog-head">
              <Dialog.Title classList={{ 'visually-hidden': props.isBare ?? false }}>
                {props.title}
              </Dialog.Title>
              <Show when={!props.isBare}>
                <Dialog.CloseButton class="desk-close" aria-label="Close">
                  <svg class="desk-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                    <path d="M4 4l8 8M12 4l-8 8" />
                  </svg>
                </Dialog.CloseButton>
              </Show>
            </div>
            {props.children}
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Whoever has to type begins there; otherwise Kobalte's first control has the focus. */
function toFirstField(event: Event): void {
  const content = event.target as HTMLElement;
  const field = content.querySelector<HTMLElement>(
    ':is(input:not([type="hidden"], [type="checkbox"]), select, textarea):enabled',
  );
  if (!field) return;
  event.preventDefault();
  field.focus();
}
