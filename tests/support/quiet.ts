// Quiet by default: a line on the console or on standard error that a test did not ask for fails that test.

import { afterEach, beforeEach, expect, vi } from 'vitest';

const lines: string[] = [];

/** What was printed since the last time somebody asked. A test that expects words takes them here. */
export function heard(): string[] {
  return lines.splice(0);
}

beforeEach(() => {
  const hear = (...words: unknown[]) => void lines.push(words.map(String).join(' '));
  for (const level of ['debug', 'error', 'info', 'log', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation(hear);
  }
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    hear(String(text));
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(heard(), 'unexpected lines').toEqual([]);
});
