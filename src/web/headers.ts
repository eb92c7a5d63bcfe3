// The headers that every answer carries, whoever writes it. A page's own policy is put over ours by Astro.

import type { ServerResponse } from 'node:http';
import { POLICY_WITHOUT_PAGE } from './content-policy.ts';

const HEADERS = {
  'content-security-policy': POLICY_WITHOUT_PAGE,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
} as const;

export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}
