// The listening socket: opens it with time limits, and closes it so that nobody is cut off in mid-sentence.

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal } from '#src/domain/refusal.ts';
import {
  DRAIN_MS,
  HEADERS_TIMEOUT_MS,
  IDLE_TIMEOUT_MS,
  KEEP_ALIVE_MS,
  REQUEST_TIMEOUT_MS,
} from './server-limits.ts';

export type Listener = {
  port: number;
  /** Resolves when every request is answered, or was cut after `DRAIN_MS`. */
  drain: () => Promise<void>;
};

/**
 * Listens on `host` and `port` (0 takes any free one). `answer` is asked for once the port is known.
 * Refuses (`conflict`) a port that somebody else has.
 */
export async function listen(
  where: { host: string; port: number },
  answer: (port: number) => RequestListener,
): Promise<Listener> {
  const server = createServer({
    headersTimeout: HEADERS_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectionsCheckingInterval: 2000,
  });
  server.timeout = IDLE_TIMEOUT_MS;
  await opened(server, where);
  const { port } = server.address() as AddressInfo;
  server.on('request', answer(port));
  return { port, drain: () => drain(server) };
}

function opened(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusalOf(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function refusalOf(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    const say = `Port ${port} on ${host} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`;
    return new Refusal('conflict', say);
  }
  if (error.code === 'EACCES') {
    return new Refusal(
      'forbidden',
      `This account may not open port ${port}. Choose one from 1024 up: PORT=4321 npm start`,
    );
  }
  return error;
}

// A connection that is kept alive counts as open after its last answer, so idle ones are closed again and again.
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const closeIdle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearInterval(closeIdle);
  clearTimeout(cut);
}
