// A password field that can show what was typed, once there is JavaScript. It keeps nothing.

import { createSignal, onMount, Show } from 'solid-js';

type Props = {
  name: string;
  label: string;
  autocomplete: 'current-password' | 'new-password';
  /** What the password has to be like; empty when there is nothing to say. */
  rule?: string;
  isInvalid?: boolean;
  isFirst?: boolean;
};

export function Password(props: Props) {
  const [isAwake, setAwake] = createSignal(false);
  const [isShown, setShown] = createSignal(false);
  onMount(() => setAwake(true));
  return (
    <div>
      <label for={props.name}>{props.label}</label>
      <span class="door-field with-eye">
        <input
          id={props.name}
          name={props.name}
          type={isShown() ? 'text' : 'password'}
          autocomplete={props.autocomplete}
          autocapitalize="none"
          spellcheck={false}
          required
          aria-invalid={props.isInvalid ? 'true' : undefined}
          aria-describedby={props.rule ? `${props.name}-rule` : undefined}
          autofocus={props.isFirst}
        />
        <Show when={isAwake()}>
          <button
            class="eye"
            type="button"
            aria-pressed={isShown()}
            aria-label="Show the password"
            on:click={() => setShown(!isShown())}
          >
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <path d="M1.5 10S4.5 4.5 10 4.5 18.5 10 18.5 10 15.5 15.5 10 15.5 1.5 10 1.5 10Z" />
              <circle cx="10" cy="10" r="2.4" />
              <Show when={isShown()}>
                <path d="M3 17 17 3" />
              </Show>
            </svg>
          </button>
        </Show>
      </span>
      <Show when={props.rule}>
        <span class="rule" id={`${props.name}-rule`}>
          {props.rule}
        </span>
      </Show>
    </div>
  );
}
