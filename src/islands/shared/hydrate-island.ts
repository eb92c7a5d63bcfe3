// Wakes an island: what `@astrojs/solid-js/client.js` does, without its store (2 KB gzipped) for props and slots
// that change on navigation, which no page here has. The build puts it in that file's place.

import { type Component, createComponent, Suspense } from 'solid-js';
import { hydrate } from 'solid-js/web';

type Props = Record<string, unknown>;

// Astro asks for a default export. The server wraps every island in Suspense, and ids only match if we do, too.
export default (element: HTMLElement) => (island: Component<Props>, props: Props) => {
  if (!element.hasAttribute('ssr')) return;
  const draw = () =>
    createComponent(Suspense, {
      get children() {
        return createComponent(island, props);
      },
    });
  const dispose = hydrate(draw, element, { renderId: element.dataset['solidRenderId'] ?? '' });
  element.addEventListener('astro:unmount', dispose, { once: true });
};
