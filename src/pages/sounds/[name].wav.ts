// Owns GET /sounds/<name>.wav: one of our sounds, for screens and for whoever chooses one. Never reads the database.
import type { APIRoute } from 'astro';
import { answerSound } from '#src/web/sound-file.ts';

export const GET: APIRoute = ({ params, request }) => answerSound(params.name ?? '', request.headers);
