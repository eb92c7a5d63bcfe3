// Every table and column. Facts and entries are only ever added; the rest is state that replay can rebuild.

export * from './schema/channels.ts';
export * from './schema/log.ts';
export * from './schema/state.ts';
export * from './schema/sums.ts';
