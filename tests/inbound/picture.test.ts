// What somebody sends as a picture: made small and bare when it is one, refused in a sentence when it is not.

import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { makePicture, PICTURE_SENT_BYTES_MAX } from '#src/inbound/picture.ts';

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c40' } });
const jpeg = () => canvas(640, 480).jpeg().toBuffer();
const png = () => canvas(300, 900).png().toBuffer();
const text = (words: string) => Buffer.from(words, 'latin1');

describe('a picture', () => {
  test.each([
    ['JPEG', jpeg],
    ['PNG', png],
    ['WebP', () => canvas(40, 40).webp().toBuffer()],
  ])('in %s becomes 256 px square WebP', async (_name, draw) => {
    const made = await makePicture(await draw());
    expect(await sharp(made).metadata()).toMatchObject({ format: 'webp', width: 256, height: 256 });
    expect(made.length).toBeLessThan(20_000);
  });

  test('stands upright, and says nothing of who took it where', async () => {
    // Lies on its side: the left half is blue as stored, the upper one once it is turned.
    const blue = await canvas(100, 200).negate().png().toBuffer();
    const sent = await canvas(200, 200)
      .composite([{ input: blue, left: 0, top: 0 }])
      .withExif({ IFD0: { Make: 'Acme', Artist: 'Maya' }, IFD3: { GPSLatitude: '52/1 22/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const made = await makePicture(sent);
    const facts = await sharp(made).metadata();
    expect([facts.exif, facts.xmp, facts.icc, facts.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const { data, info } = await sharp(made).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const redAt = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0;
    expect(redAt(128, 20)).toBeLessThan(90);
    expect(redAt(128, 236)).toBeGreaterThan(160);
  });

  test('of many is made one after another, and a bad one among them stops no other', async () => {
    const sent = [await jpeg(), text('nothing'), await png()];
    const made = await Promise.allSettled(sent.map(async (bytes) => makePicture(bytes)));
    expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});

describe('refused in a sentence', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  test.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
    ['nothing', () => Buffer.alloc(0), /empty/],
    ['one byte over 2 MB', () => Buffer.alloc(PICTURE_SENT_BYTES_MAX + 1, 0xff), /over 2 MB/],
    ['an SVG that calls itself a PNG', () => text(svg), /an SVG/],
    ['an SVG behind an XML head', () => text(`<?xml version="1.0"?>\n${svg}`), /an SVG/],
    ['a GIF', () => canvas(9, 9).gif().toBuffer(), /a GIF/],
    ['an AVIF', () => canvas(16, 16).avif().toBuffer(), /an AVIF/],
    ['a HEIF', () => text('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), /a HEIF/],
    ['a TIFF', () => canvas(9, 9).tiff().toBuffer(), /no picture that we know/],
    ['words', () => text('hello'), /no picture that we know/],
    ['only the first bytes of a JPEG', () => text('\xff\xd8\xff'), /cannot be opened/],
    ['half a JPEG', async () => (await jpeg()).subarray(0, 900), /cannot be opened/],
    ['half a PNG', async () => (await png()).subarray(0, 200), /cannot be opened/],
    [
      'half a WebP',
      async () => (await canvas(400, 400).webp().toBuffer()).subarray(0, 60),
      /cannot be opened/,
    ],
    ['a page inside a JPEG', async () => Buffer.concat([await jpeg(), text('<script>x()</script>')]), /else/],
    [
      'an archive behind a PNG',
      async () => Buffer.concat([await png(), text('PK\x05\x06'), Buffer.alloc(18)]),
      /else/,
    ],
    ['a document behind a JPEG', async () => Buffer.concat([await jpeg(), text('%PDF-1.7')]), /else/],
  ])('%s', async (_name, make, say) => {
    const bytes = await make();
    await expect(async () => makePicture(bytes)).rejects.toThrow(say);
  });

  test('a small file that would fill the memory, before room is made for it', async () => {
    const bomb = await canvas(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(400_000);
    const before = process.memoryUsage().rss;
    await expect(makePicture(bomb)).rejects.toThrow('over 40 million pixels');
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  });

  test('a PNG whose head lies about its size', async () => {
    const lying = Buffer.from(await png());
    lying.writeUInt32BE(60_000, 16);
    lying.writeUInt32BE(60_000, 20);
    await expect(makePicture(lying)).rejects.toThrow(/million pixels|cannot be opened/);
  });
});
