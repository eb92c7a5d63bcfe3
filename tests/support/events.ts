// A screen's side of a stream, read from the raw response: what EventSource would give, and nothing more.

import { get, type IncomingMessage } from 'node:http';

export type StreamEvent = { event: string; id: string | null; data: Record<string, unknown> };

/** `next` waits for the next event (of that name), at most five seconds; `gone` resolves when the stream ends. */
export type Listening = {
  response: IncomingMessage;
  opening: () => string;
  next: (event?: string) => Promise<StreamEvent>;
  gone: Promise<void>;
  leave: () => void;
};

export async function listenTo(url: string, headers: Record<string, string> = {}): Promise<Listening> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers, agent: false }, resolve).once('error', reject);
  });
  const events: StreamEvent[] = [];
  let opening = '';
  let text = '';
  let wake = () => {};
  response.setEncoding('utf8');
  response.on('data', (chunk) => {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      if (block.startsWith(':')) opening = block;
      else events.push(readEvent(block));
    }
    wake();
  });
  response.on('error', () => {});

  const next = async (name?: string): Promise<StreamEvent> => {
    const deadline = Date.now() + 5000;
    for (;;) {
      const index = events.findIndex((event) => !name || event.event === name);
      const found = index === -1 ? undefined : events.splice(0, index + 1).pop();
      if (found) return found;
      const leftMs = deadline - Date.now();
      if (leftMs <= 0) throw new Error(`No ${name ?? 'event'} came within five seconds.`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, leftMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  return {
    response,
    opening: () => opening,
    next,
    gone: new Promise((resolve) => response.once('close', resolve)),
    leave: () => response.destroy(),
  };
}

function readEvent(block: string): StreamEvent {
  const fields = new Map(
    block.split('\n').map((line) => [line.split(': ', 1)[0], line.slice(line.indexOf(': ') + 2)]),
  );
  return {
    event: fields.get('event') ?? 'message',
    id: fields.get('id') ?? null,
    data: JSON.parse(fields.get('data') ?? 'null'),
  };
}
