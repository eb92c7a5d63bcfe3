// `npm run build`. Says in one line what was done; building itself is in build-site.

import { buildSite } from './build-site.ts';

try {
  const { build, isNew, ms } = await buildSite();
  const seconds = (ms / 1000).toFixed(1);
  process.stdout.write(
    isNew
      ? `Built ${build} in ${seconds} s.\n`
      : `Nothing has changed since build ${build} (${seconds} s).\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
