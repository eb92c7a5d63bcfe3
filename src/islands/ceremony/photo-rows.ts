// Where every face stands in the team photo: rows round the cup, as large as the number of people allows.

/** The photo's own grid. Faces stand between `top` and `floor`; the cup stands in the middle from `cupTop` down. */
export type PhotoFrame = { width: number; height: number; top: number; floor: number; cupTop: number };

export const WIDE_PHOTO: PhotoFrame = { width: 1400, height: 640, top: 104, floor: 596, cupTop: 326 };
export const TALL_PHOTO: PhotoFrame = { width: 700, height: 1000, top: 130, floor: 950, cupTop: 670 };

const CUP_WIDTH = 250;
const EDGE = 25;
const DIAMETER_MAX = 176;
const DIAMETER_MIN = 20;

export type Spot = { x: number; y: number };

/** The diameter of a face and the centres of `people` faces, back row first, in units of the frame. */
export function photoRows(people: number, frame: PhotoFrame): { diameter: number; spots: Spot[] } {
  let diameter = DIAMETER_MAX;
  while (diameter > DIAMETER_MIN && roomIn(rowsOf(diameter, frame)) < people) diameter -= 2;
  const rows = rowsOf(diameter, frame);
  const seats = seat(rows, people);
  return { diameter, spots: rows.flatMap((row, index) => line(row, seats[index] ?? 0, diameter, frame)) };
}

type Row = { y: number; room: number; gap: number };

function rowsOf(diameter: number, frame: PhotoFrame): Row[] {
  const height = frame.floor - frame.top - diameter;
  const count = Math.max(1, Math.floor(height / (diameter * 0.97)) + 1);
  const step = count === 1 ? 0 : Math.min(diameter * 1.12, height / (count - 1));
  return Array.from({ length: count }, (_, index) => {
    const y = frame.top + diameter / 2 + index * step;
    const gap = y + diameter / 2 > frame.cupTop + 20 ? CUP_WIDTH : 0;
    const room = Math.floor((frame.width - 2 * EDGE - gap) / (diameter * 1.05));
    // Beside the cup as many on the left as on the right; behind it every second row looks through the gaps.
    return { y, room: gap > 0 ? room - (room % 2) : room - (index % 2), gap };
  });
}

function roomIn(rows: Row[]): number {
  return rows.reduce((sum, row) => sum + row.room, 0);
}

/** Each row takes its part of all people, in pairs beside the cup; what is left over goes where there is room. */
function seat(rows: Row[], people: number): number[] {
  const rooms = Math.max(1, roomIn(rows));
  const seats = rows.map((row) => {
    const part = Math.floor((row.room * people) / rooms);
    return row.gap > 0 ? part - (part % 2) : part;
  });
  const order = [...rows.keys()].sort((a, b) => (rows[a]?.gap ?? 0) - (rows[b]?.gap ?? 0) || a - b);
  let left = people - seats.reduce((sum, count) => sum + count, 0);
  for (const isCrowded of [false, true]) {
    for (const index of order) {
      const free = isCrowded ? left : (rows[index]?.room ?? 0) - (seats[index] ?? 0);
      const more = Math.min(left, Math.max(0, free));
      seats[index] = (seats[index] ?? 0) + more;
      left -= more;
    }
  }
  return seats;
}

function line(row: Row, count: number, diameter: number, frame: PhotoFrame): Spot[] {
  const middle = frame.width / 2;
  // From the middle of the photo to the centre of the outermost face.
  const reach = middle - EDGE - diameter / 2;
  const wish = diameter * 1.14;
  if (row.gap === 0) {
    const pitch = Math.min(wish, (2 * reach) / Math.max(1, count - 1));
    return Array.from({ length: count }, (_, index) => ({
      x: middle + (index - (count - 1) / 2) * pitch,
      y: row.y,
    }));
  }
  const left = Math.ceil(count / 2);
  const pitch = Math.min(wish, (reach - row.gap / 2) / Math.max(0.5, left - 0.5));
  return Array.from({ length: count }, (_, index) => {
    const out = index - left + 0.5;
    return { x: middle + out * pitch + Math.sign(out) * (row.gap / 2), y: row.y };
  });
}
