// What stands around every page of the coach's desk, and the sentence it says once after an act.

/** `coach` is the name of who sits there. */
export type DeskFrame = { office: string; coach: string; isDemo: boolean };

/** A form of ours that takes something back: posted to `at` with `act` and these fields. */
export type Undo = { act: string; at: string; fields: Readonly<Record<string, string>> };

export type Notice = { say: string; undo: Undo | null };
