// A picture that somebody sent, made into one of ours: 256 px, square, WebP. It keeps nothing else of the file.

import sharp from 'sharp';
import { Refusal } from '#src/domain/refusal.ts';

/** Bytes of a picture as it is sent: any phone's photograph fits once it has been shared as a picture. */
export const PICTURE_SENT_BYTES_MAX = 2 * 1024 * 1024;

/** Pixels before a decoder makes room for them: a good phone camera; beyond it a small file fills the memory. */
const PIXELS_MAX = 40_000_000;
const SIDE = 256;
const SECONDS_MAX = 10;

const KINDS = 'Send a photograph as JPEG, PNG or WebP.';

// Behind the first bytes, the decoders of every other format are shut as well. One picture uses one thread.
sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });

/**
 * The part of the picture that catches the eye, turned the right way up, without position, camera or any other
 * word about it. Pictures are made one after another. Refusals: `too_much` above 2 MB or 40 million pixels,
 * `invalid` for another format, for a file that ends too early and for one that is two things at once.
 */
export function makePicture(bytes: Uint8Array): Promise<Buffer> {
  refuseStrange(bytes);
  const made = turn.then(() => draw(bytes));
  turn = made.catch(() => {});
  return made;
}

/** One of our own pictures as a round PNG, for a painter that knows no WebP. */
export const asRoundPng = (picture: Uint8Array): Promise<Buffer> =>
  sharp(picture)
    .removeAlpha()
    .joinChannel(roundMask(), { raw: { width: SIDE, height: SIDE, channels: 1 } })
    .png()
    .toBuffer();

/** White where the picture stays: sharp reads no SVG here, so the disc is made of pixels. */
function roundMask(): Buffer {
  const mask = Buffer.alloc(SIDE * SIDE);
  const middle = (SIDE - 1) / 2;
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const inside = SIDE / 2 - Math.hypot(x - middle, y - middle);
      mask[y * SIDE + x] = Math.round(255 * Math.min(1, Math.max(0, inside)));
    }
  return mask;
}

let turn: Promise<unknown> = Promise.resolve();

function refuseStrange(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Refusal('invalid', 'That file is empty. Choose a picture first.');
  if (bytes.length > PICTURE_SENT_BYTES_MAX) {
    throw new Refusal('too_much', 'That picture is over 2 MB. Make it smaller, or send a part of it.');
  }
  const kind = kindOf(bytes);
  if (kind !== 'a picture') throw new Refusal('invalid', `That is ${kind}. ${KINDS}`);
  if (isTwoThings(bytes)) {
    throw new Refusal(
      'invalid',
      'There is something else than a picture in that file. Take a screenshot of it and send that.',
    );
  }
}

async function draw(bytes: Uint8Array): Promise<Buffer> {
  try {
    return await sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error', pages: 1 })
      .timeout({ seconds: SECONDS_MAX })
      .autoOrient()
      .resize(SIDE, SIDE, { fit: 'cover', position: sharp.strategy.attention })
      .webp({ quality: 82 })
      .toBuffer();
  } catch (error) {
    if (/pixel limit/i.test(String(error))) {
      throw new Refusal('too_much', 'That picture has over 40 million pixels. Send a smaller one.');
    }
    throw new Refusal('invalid', `That picture cannot be opened: it may be cut off. ${KINDS}`);
  }
}

/** What the file is by its first bytes; its name and what the browser calls it are only claims. */
function kindOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG\r\n\x1a\n')) return 'a picture';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'a picture';
  if (/^GIF8[79]a/.test(head)) return 'a GIF';
  if (/^.{4}ftypavi[fs]/s.test(head)) return 'an AVIF';
  if (/^.{4}ftyp(hei|hev|mif|msf)/s.test(head)) return 'a HEIF, as iPhones keep them';
  if (/<svg[\s>]/i.test(head)) return 'an SVG, which can carry programs';
  return 'no picture that we know';
}

/** Words of a web page, a program or an archive inside the file: it would be read as another thing elsewhere. */
function isTwoThings(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (/<(script|\?php|!doctype|(svg|html|body|iframe)[\s>])|%PDF-\d/i.test(text)) return true;
  return text.includes('PK\x05\x06', Math.max(0, text.length - ARCHIVE_END_BYTES));
}

/** An archive's list of contents is the last thing in a file, with at most that much said about it. */
const ARCHIVE_END_BYTES = 65_557;
