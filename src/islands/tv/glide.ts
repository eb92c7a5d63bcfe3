// Moves rows from where they were to where they are. It animates transforms only, and only of what changed.

const GLIDE_MS = 700;
const EASING = 'cubic-bezier(.16,1,.3,1)';

/** Notes where everything in `rows` stands; call the answer after the change, to let it glide there. */
export function makeGlide(rows: Iterable<HTMLElement>): () => void {
  const before = new Map([...rows].map((row) => [row, measure(row)]));
  return () => {
    for (const [row, from] of before) if (row.isConnected) glideRow(row, from, measure(row));
  };
}

type Measured = { box: DOMRect; parts: { part: HTMLElement; box: DOMRect }[] };

function measure(row: HTMLElement): Measured {
  const parts = [...row.querySelectorAll<HTMLElement>('[data-glide]')];
  return {
    box: row.getBoundingClientRect(),
    parts: parts.map((part) => ({ part, box: part.getBoundingClientRect() })),
  };
}

function glideRow(row: HTMLElement, from: Measured, to: Measured): void {
  const down = from.box.top - to.box.top;
  if (Math.abs(down) < 1 && Math.abs(from.box.height - to.box.height) < 1) return;
  // Who climbs passes in front of who gives way.
  row.style.zIndex = down > 0 ? '2' : '1';
  const moving = play(row, `translateY(${down}px)`);
  moving.onfinish = () => {
    row.style.zIndex = '';
  };
  for (const { part, box } of to.parts) {
    const was = from.parts.find((other) => other.part === part)?.box;
    if (was && box.height > 0 && Math.abs(was.height - box.height) > 1) growPart(part, was, box, down);
  }
}

/** The first place is larger: what moves there grows on its way, from its own upper left corner. */
function growPart(part: HTMLElement, was: DOMRect, box: DOMRect, down: number): void {
  const tall = was.height / box.height;
  const wide = part.dataset.glide === 'tall' ? 1 : tall;
  const x = part.dataset.glide === 'right' ? was.right - box.right : was.left - box.left;
  play(part, `translate(${x}px,${was.top - down - box.top}px) scale(${wide},${tall})`);
}

function play(element: HTMLElement, from: string): Animation {
  return element.animate([{ transform: from }, { transform: 'none' }], {
    duration: GLIDE_MS,
    easing: EASING,
  });
}
