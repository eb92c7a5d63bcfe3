// `npm start`: serves the office until it is told to stop. Everything it starts is in server.

import { Refusal } from '#src/domain/refusal.ts';
import type { App } from '#src/usecases/app.ts';
import { needsCoach } from '#src/usecases/setup.ts';
import { makeSetupLink } from '#src/usecases/setup-links.ts';
import { isBuildStale } from './build-site.ts';
import { logLine } from './log.ts';
import { startSite } from './server.ts';
import { readSettings } from './settings.ts';
import { stopOnSignals } from './stop-on-signals.ts';

try {
  const settings = readSettings(process.env);
  if (isBuildStale()) {
    process.stderr.write('The site was built from other sources than these. Run: npm run build\n');
  }
  const site = await startSite(settings, logLine);
  stopOnSignals(async () => {
    process.stdout.write('Finishing what has begun …\n');
    await site.stop();
  });
  process.stdout.write(`Assist is at ${settings.publicUrl ?? site.url} (stop with Ctrl+C)\n`);
  saySetup(site.app, settings.publicUrl ?? site.url);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.say}\n`);
  process.exitCode = 1;
}

/** While nobody has an account, whoever reads this may set the office up. */
function saySetup(app: App, url: string): void {
  if (!needsCoach(app)) return;
  process.stdout.write(
    `Nobody has an account yet. Set it up within 30 minutes: ${url}${makeSetupLink(app).path}\n`,
  );
}
