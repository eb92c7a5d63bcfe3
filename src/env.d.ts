/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    app: import('./usecases/app.ts').App;
    /** Who asks, from where. */
    caller: import('./web/caller.ts').Caller;
    /** The origin under which people reach the office; links that leave it are built from this only. */
    publicUrl: string;
    /** Paints pictures to order, in a thread of its own. */
    painter: import('./runtime/painter.ts').Painter;
    /** Why the page that was asked for is not shown; only for the page that says so. */
    refused?: { status: number; say: string };
    /** Set when the body was too large for the page: the sentence to say, with status 413. */
    tooMuch?: string;
  }
}
