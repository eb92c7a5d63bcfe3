// How large a text may be, as screens and server both ask.

export { type Step, shorten, stepFor, widthOf } from '#src/domain/television/fit.ts';
