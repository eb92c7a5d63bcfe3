// A word that names one act of one page, so that a second tap, the back button or a repeat is the same act.

import { randomBytes } from 'node:crypto';

/** 16 characters that fit into an address. */
export const newOnce = (): string => randomBytes(12).toString('base64url');
