// Addresses of people: one way to write each, so that one person has one account.

import { limits } from './limits.ts';
import { clean } from './text.ts';

/** `" Maya@Example.COM "` → `maya@example.com`; null for what no mail could reach. */
export function parseEmail(text: string): string | null {
  const email = clean(text).toLowerCase();
  return email.length <= limits.emailTextMax && /^[^\s@"<>(),;:\\]+@[^\s@"<>(),;:\\]+$/.test(email)
    ? email
    : null;
}
