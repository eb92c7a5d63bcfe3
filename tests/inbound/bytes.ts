// Makes the byte streams that tests feed to the readers: any encoding, cut anywhere.

/** The bytes in chunks of `size`. */
export async function* inChunks(bytes: Uint8Array, size = bytes.length || 1): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** With its byte order mark, as programs write it. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** What old programs on Windows write: one byte for each character. */
export function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const part of source) all.push(part);
  return all;
}
