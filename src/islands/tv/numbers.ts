// How points are written, as screens and server both ask.

export { writePoints } from '#src/domain/write-points.ts';
