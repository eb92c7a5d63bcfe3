// Whether Today still shows what is: a stamp that the open page compares with its own.

import type { APIRoute } from 'astro';
import { todayStamp } from '#src/usecases/desk-today.ts';

export const GET: APIRoute = ({ locals: { app, caller } }) =>
  Response.json({ stamp: todayStamp(app, caller.actor) }, { headers: { 'cache-control': 'no-store' } });
