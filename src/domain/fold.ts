// How text is compared in a search: without case and accents. What is kept and shown stays as it was written.

/** Only Latin, Greek and Cyrillic lose their accents: in other scripts a mark makes another letter. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(ACCENTS, '').toLowerCase();
}

const PLAIN = /^[\x20-\x7e]*$/;
const ACCENTS = /[\u0300-\u036f]+/g;
