// Values inside sentences: opening one puts the cursor into its field, Escape and a click beside it close it again.

export function openValues(): void {
  const open = () => document.querySelector<HTMLDetailsElement>('.sentence-field[open]');
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open && target.matches('.sentence-field'))
        focusField(target);
    },
    true,
  );
  document.addEventListener('keydown', (event) => {
    const one = open();
    if (event.key !== 'Escape' || one === null || !one.contains(document.activeElement)) return;
    event.preventDefault();
    one.open = false;
    one.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    const one = open();
    if (one !== null && target instanceof Node && !one.contains(target)) one.open = false;
  });
}

function focusField(value: HTMLDetailsElement): void {
  const field = value.querySelector<HTMLInputElement>(
    'input:not([type="hidden"]):not([type="radio"]), input:checked, select, textarea',
  );
  field?.focus();
  if (field instanceof HTMLInputElement && field.type === 'text') field.select();
}
