// Ctrl+C and SIGTERM: the first asks to finish, the second means now.

/** Runs `stop` once on the first signal, then leaves with exit code 0. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      void stop().then(() => process.exit(0));
    });
  }
}
