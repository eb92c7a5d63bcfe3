// One craft's half of a win's picture: its points and its people, as large as their number allows.

import { portraitSvg } from '#src/components/portrait/portrait.ts';
import type { PictureNode } from '#src/domain/picture-tree.ts';
import type { ShareHalf, SharePerson } from '#src/domain/share-picture.ts';
import { stepFor, widthOf } from '#src/domain/television/fit.ts';
import { at, box, CRAFT, INK, image, line, pngAddress, svgAddress } from './boxes.ts';
import { EDGE, HALF_BOTTOM, HALF_TOP, seamAt, WIDTH } from './ground.ts';

/** People's own pictures by face, as round PNGs. */
export type OwnFaces = ReadonlyMap<string, Uint8Array>;

const TITLE = 52;
const PAD = 26;
const WIDE = seamAt(HALF_BOTTOM) - EDGE - PAD;

export function drawHalf({ craft, title, points, people }: ShareHalf, own: OwnFaces): PictureNode[] {
  const isLeft = craft === 'marketing';
  const total = box({ gap: 12, alignItems: 'baseline' }, [
    line(title, { size: 30, weight: 600, max: 200 }),
    line(points, { size: 30, weight: 800, max: 130 }),
  ]);
  const head = isLeft ? { left: EDGE + PAD } : { right: EDGE + PAD };
  const draw = people.length === 1 ? alone : people.length < 5 ? few : many;
  const left = isLeft ? EDGE + PAD - 8 : WIDTH - EDGE - PAD - WIDE + 8;
  const top = HALF_TOP + TITLE;
  const room = {
    width: WIDE,
    height: HALF_BOTTOM - top - 12,
    alignItems: 'center',
    justifyContent: 'center',
  };
  return [
    box({ position: 'absolute', top: HALF_TOP + 16, ...head }, [total]),
    at(left, top, room, [draw(people, own, craft)]),
  ];
}

type Craft = ShareHalf['craft'];

function alone([person]: readonly SharePerson[], own: OwnFaces, craft: Craft): PictureNode {
  if (person === undefined) return box({}, []);
  const max = WIDE - 212 - 30;
  const size =
    [50, 42, 34][
      stepFor(person.name, [
        { em: max / 50, lines: 1 },
        { em: max / 42, lines: 1 },
        { em: max / 34, lines: 1 },
      ])
    ] ?? 34;
  return box({ gap: 28, alignItems: 'center' }, [
    disc(person, own, craft, 212),
    box({ flexDirection: 'column' }, [
      line(person.name, { size, weight: 700, max }),
      line(person.verbs, { size: person.verbs.length > 16 ? 25 : 30, weight: 500, max }),
      line(person.points, { size: 58, weight: 800, max }),
    ]),
  ]);
}

const FEW_DISC: Partial<Record<number, number>> = { 2: 140, 3: 132, 4: 116 };
const VERB = { size: 24, height: 28 };

function few(people: readonly SharePerson[], own: OwnFaces, craft: Craft): PictureNode {
  const width = Math.floor(WIDE / people.length);
  const max = width - 6;
  // The longest name decides for all: nobody is written smaller than whoever stands beside.
  const longest = Math.max(...people.map(({ name }) => widthOf(name)));
  const size = [34, 30, 26, 23].find((step) => longest * step <= max) ?? 21;
  const verbs = people.map((person) => verbLines(person.verbs, max));
  // Points stand in one row, whatever is above them.
  const verbsHeight = VERB.height * Math.max(...verbs.map((lines) => lines.length));
  const column = { flexDirection: 'column', alignItems: 'center' };
  const draw = (person: SharePerson, index: number) =>
    box({ ...column, width }, [
      disc(person, own, craft, FEW_DISC[people.length] ?? 116),
      box({ height: Math.round(size * 1.2), marginTop: 8 }, [line(person.name, { size, weight: 700, max })]),
      box(
        { ...column, height: verbsHeight },
        (verbs[index] ?? []).map((words) => line(words, { size: VERB.size, weight: 500, max })),
      ),
      line(person.points, { size: 42, weight: 800, max }),
    ]);
  return box({}, people.map(draw));
}

/** "opened and clinched" stands on two lines where it has no room on one. */
function verbLines(verbs: string, max: number): string[] {
  if (widthOf(verbs) * VERB.size <= max) return [verbs];
  const [first = '', second] = verbs.split(' and ');
  return second === undefined ? [verbs] : [first, `and ${second}`];
}

function many(people: readonly SharePerson[], own: OwnFaces, craft: Craft): PictureNode {
  const rows = Math.ceil(people.length / 2);
  const size = rows > 3 ? 58 : 76;
  const height = rows > 3 ? 68 : 88;
  const width = Math.floor(WIDE / 2);
  const cell = (person: SharePerson) =>
    box({ width, height, alignItems: 'center', gap: 12 }, [
      disc(person, own, craft, size),
      box({ flexDirection: 'column' }, [
        line(person.name, { size: 25, weight: 700, max: width - size - 24 }),
        line(person.points, { size: 27, weight: 800, max: width - size - 24 }),
      ]),
    ]);
  return box({ width: WIDE, flexWrap: 'wrap', alignContent: 'center' }, people.map(cell));
}

/** Drawn as one: satori's round corners are not quite round, and nothing inside an SVG loads a PNG. */
function disc({ face, disc: sign }: SharePerson, own: OwnFaces, craft: Craft, size: number): PictureNode {
  const ring = Math.max(3, size * 0.024);
  const circle = `<circle cx="${size / 2}" cy="${size / 2}" r="${(size - ring) / 2}"`;
  const dashes = face === null ? ` stroke-dasharray="${ring * 3}"` : '';
  const png = own.get(face ?? '');
  const inside = face === null || png ? '' : portrait(face, size);
  const src = svgAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><clipPath id="disc">${circle}/></clipPath>` +
      `${png ? '' : `${circle} fill="${CRAFT[craft]}"/>`}<g clip-path="url(#disc)">${inside}</g>` +
      `${circle} fill="none" stroke="${INK}" stroke-width="${ring}"${dashes}/></svg>`,
  );
  const over = (address: string) => image(address, size, size, { position: 'absolute', left: 0, top: 0 });
  const middle = { position: 'relative', alignItems: 'center', justifyContent: 'center' };
  const words = line(sign, { size: size * (sign.length > 2 ? 0.32 : 0.4), weight: 800, max: size });
  const layers = [...(png ? [over(pngAddress(png))] : []), over(src), ...(sign === '' ? [] : [words])];
  return box({ ...middle, width: size, height: size, flexShrink: 0 }, layers);
}

function portrait(face: string, size: number): string {
  const zoom = size * 1.08;
  const corner = (size - zoom) / 2;
  const place = `x="${corner}" y="${corner}" width="${zoom}" height="${zoom}"`;
  return portraitSvg(face).replace('<svg ', `<svg ${place} `);
}
