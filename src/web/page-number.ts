// A number in an address or a field, or null for anything else. It decides nothing.

export function pageNumber(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
