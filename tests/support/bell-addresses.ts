// Where the bell's pages stand in the demo, for whoever may ring there.

import type { Address } from './addresses.ts';

export const bellAddresses: Address[] = [
  { page: 'src/pages/bell/index.astro', name: 'bell-1', path: '/bell', isScreen: false, as: 'member' },
  {
    page: 'src/pages/bell/help.astro',
    name: 'bell-2',
    path: '/bell/help?deal=BW-open-1',
    isScreen: false,
    as: 'member',
  },
  {
    page: 'src/pages/bell/win.astro',
    name: 'bell-3',
    path: '/bell/win?once=picture-of-the-bell&deal=BW-open-1',
    isScreen: false,
    as: 'member',
  },
  {
    page: 'src/pages/bell/rings/[id].astro',
    name: 'bell-4',
    path: '/bell/rings/1',
    isScreen: false,
    as: 'member',
  },
  {
    page: 'src/pages/bell/offline.astro',
    name: 'bell-offline',
    path: '/bell/offline',
    isScreen: false,
    as: 'member',
  },
];
