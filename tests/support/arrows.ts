// Which folder may import which, as `docs/architecture.md` draws it. The one copy that a test reads.

export type Arrow = { folder: string; may: string[]; packages: RegExp };

const NONE = /^$/;
const NODE = /^node:/;

/**
 * The first folder that a path begins with counts. `may` always includes the folder itself.
 * `server`, `dev` and the commands are where everything is wired, so they also see `web` and `inbound`.
 */
export const ARROWS: Arrow[] = [
  { folder: 'src/domain/', may: [], packages: NONE },
  { folder: 'src/inbound/picture.ts', may: ['src/inbound/', 'src/domain/'], packages: /^(node:|sharp$)/ },
  { folder: 'src/inbound/', may: ['src/domain/'], packages: /^csv-parse/ },
  { folder: 'src/outbound/', may: ['src/domain/'], packages: NODE },
  { folder: 'db/', may: ['src/domain/'], packages: /^(node:|drizzle-orm|better-sqlite3)/ },
  {
    folder: 'src/usecases/sessions.ts',
    may: ['src/usecases/', 'src/domain/', 'db/'],
    packages: /^(node:|lucia$|@lucia-auth\/adapter-drizzle$)/,
  },
  {
    folder: 'src/usecases/passwords.ts',
    may: ['src/usecases/', 'src/domain/', 'db/'],
    packages: /^(node:|@zxcvbn-ts\/language-common)/,
  },
  {
    folder: 'src/usecases/export-archive.ts',
    may: ['src/usecases/', 'src/domain/', 'db/', 'src/outbound/'],
    packages: /^(node:|yazl$)/,
  },
  { folder: 'src/usecases/', may: ['src/domain/', 'db/', 'src/inbound/', 'src/outbound/'], packages: NODE },
  {
    folder: 'src/runtime/server.ts',
    may: ['src/runtime/', 'src/domain/', 'db/', 'src/usecases/', 'src/outbound/', 'src/web/'],
    packages: NODE,
  },
  {
    folder: 'src/runtime/dev',
    may: ['src/runtime/', 'src/domain/', 'db/', 'src/usecases/', 'src/outbound/', 'src/web/'],
    packages: /^(node:|astro$)/,
  },
  {
    folder: 'src/runtime/commands/',
    may: ['src/runtime/', 'src/domain/', 'db/', 'src/usecases/', 'src/inbound/'],
    packages: NODE,
  },
  { folder: 'src/runtime/paint/', may: ['src/domain/'], packages: /^(node:|satori$|@resvg\/resvg-js$)/ },
  {
    folder: 'src/runtime/',
    may: ['src/domain/', 'db/', 'src/usecases/', 'src/outbound/'],
    packages: /^(node:|better-sqlite3$)/,
  },
  { folder: 'src/web/', may: ['src/domain/', 'src/usecases/', 'src/runtime/'], packages: /^(node:|astro$)/ },
  {
    folder: 'src/pages/',
    may: [
      'src/web/',
      'src/usecases/',
      'src/layouts/',
      'src/components/',
      'src/islands/',
      'src/domain/',
      'src/styles/',
    ],
    packages: /^astro/,
  },
  { folder: 'src/middleware.ts', may: ['src/web/', 'src/usecases/', 'src/domain/'], packages: /^astro/ },
  {
    folder: 'src/islands/',
    may: ['src/domain/', 'src/styles/'],
    packages: /^(solid-js|canvas-confetti|@kobalte\/core)/,
  },
  {
    folder: 'src/layouts/',
    may: ['src/domain/', 'src/components/', 'src/islands/', 'src/styles/'],
    packages: /^(astro|@fontsource-variable\/archivo)/,
  },
  {
    folder: 'src/components/television/',
    may: ['src/domain/', 'src/islands/', 'src/styles/'],
    packages: /^(solid-js|d3-sankey$|d3-shape$)/,
  },
  {
    folder: 'src/components/',
    may: ['src/domain/', 'src/islands/', 'src/styles/'],
    packages: /^(astro|solid-js|uqr$)/,
  },
  { folder: 'src/styles/', may: [], packages: /^@fontsource-variable\/archivo/ },
];
