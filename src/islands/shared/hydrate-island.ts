// Wakes an island: what `@astrojs/solid-js/client.js` does, without its store and its Suspense (3 KB gzipped).
// No page here changes an island's props by navigating, and no island waits for anything. The build puts this
// file in that one's place.

import { type Component, createComponent, type JSX, type ParentProps } from 'solid-js';
import { hydrate } from 'solid-js/web';

type Props = Record<string, unknown>;
type Draw = () => JSX.Element;

const wake = (element: HTMLElement) => (island: Component<Props>, props: Props) => {
  if (!element.hasAttribute('ssr')) return;
  const draw = within(within(() => createComponent(island, props)));
  const dispose = hydrate(draw, element, { renderId: element.dataset.solidRenderId ?? '' });
  element.addEventListener('astro:unmount', dispose, { once: true });
};

// Astro asks for a default.
export { wake as default };

/** Ids count components. The server's Suspense is two of them, so two that do nothing stand in its place. */
function within(draw: Draw): Draw {
  return () =>
    createComponent((props: ParentProps) => props.children, {
      get children() {
        return draw();
      },
    });
}
