// `GET /coach/export.zip`: writes the archive as it is read. A coach who hangs up stops the reading.

import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { App } from '#src/usecases/app.ts';
import { exportArchive } from '#src/usecases/export-archive.ts';
import type { Caller } from './caller.ts';

export async function sendArchive(
  app: App,
  { actor }: Caller,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<null> {
  const { name, content } = exportArchive(app, actor);
  response.writeHead(200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
  });
  try {
    await pipeline(content, response);
  } catch (error) {
    // Somebody who left in the middle is nobody's bug.
    if (!request.destroyed && !response.destroyed) throw error;
  }
  return null;
}
