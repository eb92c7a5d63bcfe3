// What is wrong with somebody's data. Returned, never thrown: the good rows around it are kept.

/** `line` counts from 1 as an editor does, `field` is the column as Assist names it. */
export type Problem = { line: number; field: string; say: string };
