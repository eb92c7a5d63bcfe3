// Pictures made to order: each content is painted once, the shelf has an end, and no letter becomes an empty box.

import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { Picture } from '#src/domain/picture-tree.ts';
import { makePainter } from '#src/runtime/painter.ts';

const painters: ReturnType<typeof makePainter>[] = [];
afterAll(() => {
  for (const painter of painters) painter.close();
});

function paintersOwn(keptBytesMax?: number) {
  const painter = makePainter(keptBytesMax);
  painters.push(painter);
  return painter;
}

function saying(words: string, otherwise = ''): Picture {
  const style = { fontSize: 60, fontWeight: 700, color: '#fff' };
  const text = { type: 'div', props: { style, children: words, otherwise, widthMax: 380 } } as const;
  const ground = { display: 'flex', width: 400, height: 100, background: '#000' };
  return { width: 400, height: 100, tree: { type: 'div', props: { style: ground, children: [text] } } };
}

describe('a painter', () => {
  it('paints one content once, also for two who ask at the same time', async () => {
    const painter = paintersOwn();
    let asked = 0;
    const picture = async () => {
      asked += 1;
      return saying('Łódź, Nguyễn');
    };
    const [one, two] = await Promise.all([painter.paint('a', picture), painter.paint('a', picture)]);
    const three = await painter.paint('a', picture);
    expect([asked, painter.count()]).toEqual([1, 1]);
    expect([two, three]).toEqual([one, one]);
    expect(await sharp(one ?? undefined).metadata()).toMatchObject({
      format: 'png',
      width: 400,
      height: 100,
    });
  });

  it('keeps only so many bytes, and those that were asked for last', async () => {
    const painter = paintersOwn(1);
    await painter.paint('a', async () => saying('a'));
    await painter.paint('a', async () => saying('a'));
    expect(painter.count()).toBe(2);
  });

  it('says no to whoever is one too many, and goes on after a picture that cannot be painted', async () => {
    const painter = paintersOwn();
    let open = (_: Picture) => {};
    const gate = new Promise<Picture>((resolve) => {
      open = resolve;
    });
    const waiting = Array.from({ length: 20 }, (_, index) => painter.paint(`${index}`, () => gate));
    expect(await painter.paint('late', () => gate)).toBeNull();
    open(saying('now'));
    expect(await Promise.all(waiting)).not.toContain(null);
    const bad = { ...saying('x'), width: -1 };
    await expect(painter.paint('bad', async () => bad)).rejects.toThrow();
    expect(await painter.paint('late', () => gate)).toBeInstanceOf(Uint8Array);
  });

  it('says otherwise what no font of the machine has, and draws no empty boxes', async () => {
    const painter = paintersOwn();
    const png = async (key: string, picture: Picture) =>
      Buffer.from((await painter.paint(key, async () => picture)) ?? []).toString('base64');
    const plain = await png('plain', saying('Aa'));
    expect(await png('signs', saying('\u{1f680} Aa \u{e000}'))).toBe(plain);
    // Letters of a script that no font of this machine has, or any other soon.
    expect(await png('strange', saying('\u{1e4d0}\u{1e4d1}', 'Aa'))).toBe(plain);
  });
});
