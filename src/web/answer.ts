// How our own endpoints answer: a status, a sentence or JSON, a few headers. Pages are answered by Astro.

import type { ServerResponse } from 'node:http';

/** `body` is sent as JSON when it is a record, and as plain text when it is a sentence. */
export type Answer = {
  status: number;
  body: string | Readonly<Record<string, unknown>>;
  headers?: Readonly<Record<string, string>>;
};

/** `say` is for a person, `code` for a program. */
export function refuse(status: number, code: string, say: string, headers?: Record<string, string>): Answer {
  return { status, body: { error: { code, say } }, ...(headers && { headers }) };
}

/** Writes the whole answer. Nothing of ours may be kept by a cache unless it says so itself. */
export function send(response: ServerResponse, answer: Answer): void {
  const isText = typeof answer.body === 'string';
  const bytes = Buffer.from(isText ? `${answer.body}\n` : JSON.stringify(answer.body));
  response.writeHead(answer.status, {
    'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json',
    'content-length': bytes.byteLength,
    'cache-control': 'no-store',
    ...answer.headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}

/** The same answer as one sentence, for people who asked for a page. */
export function inWords(answer: Answer): Answer {
  const { error } = answer.body as { error?: { say: string } };
  return error ? { ...answer, body: error.say } : answer;
}
