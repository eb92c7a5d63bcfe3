// A win as a picture for the chat: whose part is told to everybody, and the faces as they can be drawn.

import { createHash } from 'node:crypto';
import { readPeople } from '#db/queries/people.ts';
import type { Actor } from '#src/domain/actor.ts';
import { pictureOf } from '#src/domain/pictured.ts';
import { whole } from '#src/domain/profile-words.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { type SharePicture, sharePicture } from '#src/domain/share-picture.ts';
import { COLLEAGUE, showFaces } from '#src/domain/shown.ts';
import type { WinStory } from '#src/domain/story.ts';
import { tell } from '#src/domain/tell.ts';
import { sayInstant } from '#src/domain/wall-time.ts';
import { asRoundPng } from '#src/inbound/picture.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { asPublic } from './as-seen.ts';
import { readPicture } from './pictures.ts';
import { readWin } from './read-win.ts';
import { showPictures } from './show-pictures.ts';
import { shownPeople } from './shown-people.ts';

/** Raise it whenever the artwork changes. */
const EDITION = 1;

/** `hash` names the picture's content: the same content is the same picture, for everybody. */
export type WinShare = { picture: SharePicture; hash: string };

/**
 * The same for everybody who asks, the coach and oneself included, because a chat goes on to others: whoever keeps
 * off walls or off pages is Somebody, and while the board is frozen a later win is not there.
 * Refusals: those of `allow`; `not_found` for a deal that is unknown, is no win, or is not seen yet.
 */
export function winShare(live: App, actor: Actor, key: string): WinShare {
  allow(actor, 'see-people');
  const app = asPublic(live);
  const record = readWin(app, key);
  const { won = null, stage } = record?.file.deal ?? {};
  if (record === null || won === null || stage !== 'won')
    throw new Refusal('not_found', 'There is no win of that key.');
  const { office } = record.file;
  const shorts = shownPeople(app, COLLEAGUE).shorts(readPeople(app.db));
  const story = showPictures(app, asChatted(app, tell(record.file, record.judged, shorts)));
  const picture = sharePicture({
    story,
    isLapsed: record.lapsed > 0,
    on: sayInstant({ at: won.at, precision: 'day' }, office.timezone),
    office: office.name,
    write: (points) => whole(points, office.locale),
  });
  const hash = createHash('sha256')
    .update(JSON.stringify([EDITION, app.build, picture]))
    .digest('hex');
  return { picture, hash };
}

/** The same, or null where there is no picture for everybody: not while only the coach can see that it was won. */
export function shareOrNull(app: App, actor: Actor, key: string): WinShare | null {
  try {
    return winShare(app, actor, key);
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.code === 'not_found') return null;
    throw refusal;
  }
}

/** People's own pictures as round PNGs, by face; a drawn portrait has none. */
export async function ownFaces(app: App, { halves }: SharePicture): Promise<Map<string, Uint8Array>> {
  const faces = new Set(halves.flatMap(({ people }) => people.flatMap(({ face }) => face ?? [])));
  const found = new Map<string, Uint8Array>();
  for (const face of faces) {
    const hash = pictureOf(face);
    const bytes = hash === null ? null : readPicture(asPublic(app), hash);
    if (bytes !== null) found.set(face, await asRoundPng(bytes));
  }
  return found;
}

/** What a wall hides or a page hides, a chat hides. */
function asChatted(app: App, story: WinStory): WinStory {
  const onPages = shownPeople(app, COLLEAGUE);
  const onWalls = shownPeople(app, { kind: 'screen' });
  return showFaces(story, (face) => (onWalls.how(face.person) === 'hidden' ? onWalls : onPages).faces(face));
}
