import node from '@astrojs/node';
import solid from '@astrojs/solid-js';
import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware' }),
  integrations: [solid()],
  session: false,
  devToolbar: { enabled: false },
  vite: { build: { target: 'chrome87', cssTarget: 'chrome87', minify: 'esbuild' } },
});
