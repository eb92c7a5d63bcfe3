// A win as a picture of 1200 by 630: it has to be read in a chat, where it is 400 wide. It only lays out.

import type { Picture, PictureNode } from '#src/domain/picture-tree.ts';
import type { SharePicture } from '#src/domain/share-picture.ts';
import { stepFor, widthOf } from '#src/domain/television/fit.ts';
import { at, box, CHALK, image, line, MIST, svgAddress } from './boxes.ts';
import { EDGE, groundSvg, HEIGHT, PLATE_HEIGHT, PLATE_TOP, WIDTH } from './ground.ts';
import { drawHalf, type OwnFaces } from './half.ts';

export function drawShare({ customer, amount, on, office, halves }: SharePicture, own: OwnFaces): Picture {
  const amountSize = [66, 54, 42, 32][stepFor(amount, AMOUNTS)] ?? 32;
  const plate = Math.max(380, Math.min(PLATE_MAX, widthOf(amount) * amountSize + 110));
  const children = [
    image(svgAddress(groundSvg(plate)), WIDTH, HEIGHT, { position: 'absolute', left: 0, top: 0 }),
    at(EDGE + 50, 34, { height: 44, alignItems: 'center' }, [
      line('Won together', { size: 34, weight: 700, max: 300, color: CHALK }),
    ]),
    box({ position: 'absolute', right: EDGE, top: 34, height: 44, alignItems: 'center', gap: 14 }, [
      line(office, { size: 26, weight: 600, max: 400, color: CHALK }),
      line(on, { size: 26, weight: 500, max: 320, color: MIST }),
    ]),
    at(EDGE, 84, { ...CENTRED, width: ROOM, height: 106, flexDirection: 'column' }, nameLines(customer)),
    at(EDGE, PLATE_TOP, { ...CENTRED, width: ROOM, height: PLATE_HEIGHT }, [
      line(amount, { size: amountSize, weight: 800, max: PLATE_MAX - 60 }),
    ]),
    ...halves.flatMap((half) => drawHalf(half, own)),
  ];
  return { width: WIDTH, height: HEIGHT, tree: box({ width: WIDTH, height: HEIGHT }, children) };
}

/** Between the edges. */
const ROOM = WIDTH - 2 * EDGE;
const CENTRED = { alignItems: 'center', justifyContent: 'center' } as const;
/** Beyond it the plate would cover the crafts' points. */
const PLATE_MAX = 560;
const AMOUNTS = [66, 54, 42, 32].map((size) => ({ em: (PLATE_MAX - 110) / size, lines: 1 }));

/** Type in pixels, on one line and then on two. */
const NAMES = [
  { size: 92, lines: 1 },
  { size: 76, lines: 1 },
  { size: 62, lines: 1 },
  { size: 46, lines: 2 },
  { size: 38, lines: 2 },
];

function nameLines(customer: string): PictureNode[] {
  const step = stepFor(
    customer,
    NAMES.map(({ size, lines }) => ({ em: ROOM / size, lines })),
  );
  const { size, lines } = NAMES[step] ?? { size: 38, lines: 2 };
  const said = lines === 1 ? [customer] : inTwo(customer, ROOM / size);
  return said.map((words) =>
    line(words, { size, weight: 800, max: ROOM, color: CHALK, otherwise: 'A new win' }),
  );
}

/** Two lines of about the same length, broken between words; the second is cut where there is no room. */
function inTwo(text: string, em: number): string[] {
  const words = text.split(/\s+/);
  const lines = words.map((_, index) => [
    words.slice(0, index + 1).join(' '),
    words.slice(index + 1).join(' '),
  ]);
  const uneven = ([first = '', second = '']: string[]) => {
    const [a, b] = [widthOf(first), widthOf(second)];
    return Math.abs(a - b) + (a > em ? 1000 : 0);
  };
  const best = lines.toSorted((a, b) => uneven(a) - uneven(b))[0] ?? [text];
  return best.filter(Boolean);
}
