// How tests run: two at a time, the longest first, and the built site loaded as Node loads it, not as Vite would rewrite it.

import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    fileParallelism: true,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    server: { deps: { external: [/\/dist\/server\//] } },
    setupFiles: ['tests/support/quiet.ts'],
  },
});
