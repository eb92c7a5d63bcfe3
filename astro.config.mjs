// How the site is built: one Node handler behind our own server, and JavaScript that a 2021 television runs.

import { fileURLToPath } from 'node:url';
import node from '@astrojs/node';
import solid from '@astrojs/solid-js';
import { defineConfig } from 'astro/config';
import { generateHydrationScript } from 'solid-js/web';
import { officeInDev } from './src/runtime/dev.ts';
import { DIRECTIVES, hashOfScript } from './src/web/content-policy.ts';

// Astro sets the browser's target to `esnext` after it has read `vite.build`, so only a plugin can lower it.
// Chrome 84 is the last one that does not know `||=`; televisions on 87 claim to, and some that claim it do not.
const television = {
  name: 'assist:television',
  configEnvironment: (environment) =>
    environment === 'client'
      ? {
          build: {
            target: 'chrome84',
            minify: 'esbuild',
            cssMinify: 'esbuild',
            modulePreload: { polyfill: false, resolveDependencies: () => [] },
          },
        }
      : null,
};

// Solid's client for Astro brings a store that no island of ours needs, and the television counts every kilobyte.
const lightIslands = {
  name: 'assist:light-islands',
  enforce: 'pre',
  resolveId: (id) =>
    id === '@astrojs/solid-js/client.js'
      ? fileURLToPath(new URL('./src/islands/shared/hydrate-island.ts', import.meta.url))
      : null,
};

// The desk's tools stand on Kobalte, which needs far more of Solid than a television does. They are no island that is
// woken but a script of their own, so they get a Solid of their own too (docs/decisions/020-desk.md).
const DESK =
  /\/islands\/desk\/|\/node_modules\/(@corvu|@kobalte|@solid-primitives|solid-presence|solid-prevent-scroll)\/|\?desk$/;
const deskSolid = {
  name: 'assist:desk-solid',
  apply: 'build',
  enforce: 'pre',
  async resolveId(id, importer, options) {
    if (this.environment.name !== 'client' || !/^solid-js($|\/)/.test(id) || !DESK.test(importer ?? ''))
      return null;
    const found = await this.resolve(id, importer, { ...options, skipSelf: true });
    return found && { ...found, id: `${found.id}?desk` };
  },
};

// What is imported on the way is one chunk of ours at a time and no style sheet: it needs nobody who fetches ahead, and
// that helper is a kilobyte. The television has a copy of its own: shared with the desk, it would be one more file.
const HELPER = /vite\/preload-helper\.js(\?tv)?$/;
const lightChunks = {
  name: 'assist:light-chunks',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id, importer) =>
    HELPER.test(id) && /\/islands\/tv\//.test(importer ?? '') ? `${id}?tv` : null,
  load: (id) => (HELPER.test(id) ? 'export const __vitePreload = (load) => load();' : null),
};

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true }),
  integrations: [solid(), officeInDev()],
  session: false,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  security: {
    // Our server checks every form before Astro sees it, and it alone knows the public address behind a proxy.
    checkOrigin: false,
    csp: {
      directives: DIRECTIVES,
      scriptDirective: { hashes: [hashOfScript(generateHydrationScript())] },
    },
  },
  // The target of styles is read from here alone: without it `max-aspect-ratio` becomes a range that 87 does not know.
  vite: {
    build: {
      assetsInlineLimit: 0,
      cssTarget: 'chrome87',
      modulePreload: { polyfill: false, resolveDependencies: () => [] },
    },
    plugins: [television, lightIslands, lightChunks, deskSolid],
  },
});
