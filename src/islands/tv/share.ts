// Shares as classes, as screens and server both say them.

export { at } from '#src/domain/television/share.ts';
