// Where every face stands in the team photo: rows round the cup, as large as the number of people allows.

export type Spot = { x: number; y: number };

const WIDTH = 1400;
const TOP = 104;
const FLOOR = 590;
/** The cup stands in the middle, from this height down. */
const CUP_TOP = 330;
const CUP_WIDTH = 250;

/** The diameter of a face and the centres, back row first, in units of the photo (1400 × 640). */
export function photoRows(people: number): { diameter: number; spots: Spot[] } {
  for (let diameter = 132; diameter > 20; diameter -= 2) {
    const rooms = rowsOf(diameter);
    if (rooms.reduce((sum, row) => sum + row.room, 0) >= people) return { diameter, spots: seat(rooms, people, diameter) };
  }
  return { diameter: 20, spots: seat(rowsOf(20), people, 20) };
}

type Row = { y: number; room: number; gap: number };

function rowsOf(diameter: number): Row[] {
  const pitch = diameter * 1.06;
  const count = Math.max(1, Math.floor((FLOOR - TOP - diameter) / (diameter * 0.97)) + 1);
  return Array.from({ length: count }, (_, index) => {
    const y = TOP + diameter / 2 + index * diameter * 0.97;
    const gap = y + diameter / 2 > CUP_TOP + 24 ? CUP_WIDTH : 0;
    // Every second row is one shorter, so that people look through between the heads before them.
    const room = Math.floor((WIDTH - 80 - gap) / pitch) - (index % 2);
    return { y, room: gap > 0 ? room - (room % 2) : room, gap };
  });
}

/** Each row takes its part of all people; what rounding leaves over goes to the back rows. */
function seat(rows: Row[], people: number, diameter: number): Spot[] {
  const rooms = rows.reduce((sum, row) => sum + row.room, 0);
  const taken = rows.map((row) => Math.floor((row.room * people) / rooms));
  let left = people - taken.reduce((sum, count) => sum + count, 0);
  for (let index = 0; left > 0; index = (index + 1) % rows.length) {
    const row = rows[index];
    const count = taken[index] ?? 0;
    if (row !== undefined && (count < row.room || rooms < people)) {
      taken[index] = count + 1;
      left -= 1;
    }
  }
  return rows.flatMap((row, index) => line(row, taken[index] ?? 0, diameter * 1.06));
}

function line(row: Row, count: number, pitch: number): Spot[] {
  const before = Math.ceil(count / 2);
  return Array.from({ length: count }, (_, index) => {
    if (row.gap === 0) return { x: WIDTH / 2 + (index - (count - 1) / 2) * pitch, y: row.y };
    const out = index < before ? -(before - index - 0.5) : index - before + 0.5;
    return { x: WIDTH / 2 + out * pitch + Math.sign(out) * (row.gap / 2), y: row.y };
  });
}
