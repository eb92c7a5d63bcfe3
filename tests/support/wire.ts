// A wire between a screen and its server that can be cut and mended.

import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from './free-port.ts';

/** A wire to a port of this machine that can be cut: what went through it is gone at once, and nobody answers. */
export async function layWire(behind: number) {
  const port = await freePort();
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  };
  const mend = async () => {
    const made = createServer((near) => {
      const far = connect(behind, '127.0.0.1');
      for (const socket of [near, far]) keep(socket);
      near.pipe(far).pipe(near);
      far.once('close', () => near.destroy());
      near.once('close', () => far.destroy());
    });
    await new Promise<void>((resolve) => made.listen(port, '127.0.0.1', resolve));
    server = made;
  };
  const cut = async () => {
    const closing = server;
    server = null;
    if (closing === null) return;
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => closing.close(resolve));
  };
  await mend();
  return { port, cut, mend };
}
