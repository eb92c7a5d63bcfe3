// The short address that a display shows: on to where its letters are entered.

import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ redirect, url }) => redirect(`/coach/screens/new${url.search}`, 303);
