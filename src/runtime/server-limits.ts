// Every limit of the server, with its reason. Limits of the product itself live in the domain.

import { SECOND_MS } from '#src/domain/durations.ts';

const KB = 1024;

/** One fact is a few hundred bytes; a form of ours is smaller still. */
export const BODY_BYTES_MAX = 64 * KB;

/** A sender that has not finished its headers by now is not a browser or a CRM. */
export const HEADERS_TIMEOUT_MS = 10 * SECOND_MS;

/** From the first byte to the last of one request, body included. */
export const REQUEST_TIMEOUT_MS = 30 * SECOND_MS;

/** Longer than the 60 s of common proxies, so that a proxy never writes to a connection that we just closed. */
export const KEEP_ALIVE_MS = 65 * SECOND_MS;

/** After a stop signal everything is finished or cut by then; with the close itself that stays under 5 s. */
export const DRAIN_MS = 4 * SECOND_MS;

/** Screens and open tabs of one office; each costs about 30 KB and one socket. */
export const STREAMS_MAX = 1000;

/** What a screen may leave unread before it is dropped: it comes back with its cursor and misses nothing. */
export const STREAM_UNREAD_BYTES_MAX = 64 * KB;

/** Rings closer together than this become one broadcast. */
export const BROADCAST_GAP_MS = 15;

/** Screens call themselves stale after 25 s of silence, so two pings may be lost. */
export const PING_MS = 10 * SECOND_MS;

/** The day changes and the pace moves without any fact. */
export const TICK_MS = 60 * SECOND_MS;

/** A stream ends after this long, give or take a tenth: proxies and memory get a fresh start. */
export const STREAM_LIFE_MS = 600 * SECOND_MS;

/** How often we look whether another process has written. Reading the pragma costs microseconds. */
export const WATCH_MS = 250;

/** A connection on which nothing moves this long is dead; streams move every `PING_MS`. */
export const IDLE_TIMEOUT_MS = 120 * SECOND_MS;

/** A picture of 2 MB and the form around it. */
export const PICTURE_BYTES_MAX = 2 * KB * KB + 16 * KB;

/** Six years of a large pipeline is 12 MB. */
export const IMPORT_BYTES_MAX = 32 * KB * KB;

/** Some thousand people, pasted from a spreadsheet. */
export const PASTE_BYTES_MAX = KB * KB;

/** Ten years of thirty currencies, a line a day. */
export const RATES_BYTES_MAX = 2 * KB * KB;

/** One person's joy: a burst of five, then a breath. */
export const REACTION_OWN_MAX = 5;
export const REACTION_OWN_WINDOW_MS = 10 * SECOND_MS;

/** A whole company claps at once; a screen shows a dozen at a time, so more would only be traffic. */
export const REACTION_ALL_MAX = 30;
export const REACTION_ALL_WINDOW_MS = SECOND_MS;

/** What comes within this time travels as one event: two a second at most, to however many streams. */
export const REACTION_GATHER_MS = SECOND_MS / 2;

/** Pictures of wins for the chat: some 80 of about 200 KB, which is every win that is talked about right now. */
export const PICTURES_KEPT_BYTES_MAX = 16 * KB * KB;

/** Each takes some 50 ms; whoever asks for more at once waits for a second. */
export const PICTURES_WAITING_MAX = 20;

/** A picture that is not done by now never will be: its thread is ended, and the next begins anew. */
export const PAINT_MS_MAX = 20 * SECOND_MS;

/** Wins come together, and so do those who copy their pictures. */
export const PAINTER_IDLE_MS = 60 * SECOND_MS;
