// Whom the demo lends to those who look around: one account per role, none with a password.

import type { Role } from '#src/domain/actor.ts';

/** `person` is a key of the demo's cast, or null; `part` is what stands under the name. */
export type DemoAccount = {
  id: string;
  name: string;
  email: string;
  role: Role;
  person: string | null;
  part: string;
};

const at = (name: string) => `${name}@brightwater.example`;

export const demoAccounts: readonly DemoAccount[] = [
  {
    id: 'demo-coach',
    name: 'Ruth Adler',
    email: at('ruth.adler'),
    role: 'coach',
    person: null,
    part: 'Coach',
  },
  {
    id: 'demo-closer',
    name: 'Maya Okafor',
    email: at('maya.okafor'),
    role: 'member',
    person: 'Maya Okafor',
    part: 'Closer',
  },
  {
    id: 'demo-maker',
    name: 'Jonas Lindqvist',
    email: at('jonas.lindqvist'),
    role: 'lead',
    person: 'Jonas Lindqvist',
    part: 'Maker and lead',
  },
  {
    id: 'demo-lead',
    name: 'Amara Nwosu',
    email: at('amara.nwosu'),
    role: 'lead',
    person: 'Amara Nwosu',
    part: 'Closer and lead',
  },
  {
    id: 'demo-viewer',
    name: 'Ines Duarte',
    email: at('ines.duarte'),
    role: 'viewer',
    person: null,
    part: 'Looks on',
  },
];
