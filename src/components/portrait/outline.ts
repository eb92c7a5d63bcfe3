// Owns outlines that are too long to write by hand: rows of curls, softened points. Never picks a colour.
// Points are written as in SVG's own lists, "x,y x,y", clockwise.

type Point = readonly [x: number, y: number];

/** A closed outline of round curls from point to point. From 0.5, a half circle, `swell` bulges less as it grows. */
export function curls(points: string, swell = 0.56): string {
  const corners = read(points);
  const arcs = corners.map((to, index) => arc(corners.at(index - 1) ?? to, to, swell));
  return `M${place(corners.at(-1) ?? [0, 0])}${arcs.join('')}Z`;
}

/** A closed outline with every corner rounded by `radius` units. */
export function softened(points: string, radius: number): string {
  const corners = read(points);
  const bends = corners.map((corner, index) => {
    const before = corners.at(index - 1) ?? corner;
    const after = corners[(index + 1) % corners.length] ?? corner;
    return `${place(toward(corner, before, radius))}Q${place(corner)} ${place(toward(corner, after, radius))}`;
  });
  return `M${bends.join('L')}Z`;
}

function read(points: string): Point[] {
  return points.split(' ').map((point): Point => {
    const [x, y] = point.split(',').map(Number);
    return [x ?? 0, y ?? 0];
  });
}

function arc(from: Point, to: Point, swell: number): string {
  const radius = round(Math.hypot(to[0] - from[0], to[1] - from[1]) * swell);
  return `a${radius} ${radius} 0 0 1 ${place([to[0] - from[0], to[1] - from[1]])}`;
}

function toward(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const share = Math.min(distance / length, 0.5);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function place([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
