// Every table and column. Facts, entries and the audit log are only ever added to; replay can rebuild the state.

export * from './schema/access.ts';
export * from './schema/channels.ts';
export * from './schema/desk.ts';
export * from './schema/log.ts';
export * from './schema/open-rules.ts';
export * from './schema/screens.ts';
export * from './schema/state.ts';
export * from './schema/sums.ts';
