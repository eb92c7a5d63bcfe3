// What the forms about people carry from the desk and back. Values only.

import type { Role } from './actor.ts';

/** As somebody typed it. */
export type TypedPerson = { name: string; craft: string; title: string; email: string };

/**
 * The row that somebody opened: `from` is the day that the form proposes, `says` what the move means, `seen` what
 * goes back with it.
 */
export type OpenRow = {
  person: string;
  name: string;
  short: string;
  team: string | null;
  from: string;
  says: string;
  seen: number;
};

/**
 * `invited` is somebody whose link is still open for `hoursLeft`, `lapsed` one whose link ran out or was never made.
 * `changed` goes back as `seen`.
 */
export type PersonAccount = {
  id: string;
  email: string;
  role: Role;
  changed: number;
  state: 'active' | 'invited' | 'lapsed' | 'disabled';
  hoursLeft: number;
};
