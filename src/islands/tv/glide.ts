// Moves rows from where they were to where they are. It animates transforms only, and only of what changed.

const GLIDE_MS = 700;
const EASING = 'cubic-bezier(.16,1,.3,1)';

/** Notes where everything in `rows` stands; call the answer after the change, to let it glide there. */
export function makeGlide(rows: Iterable<HTMLElement>): () => void {
  const before = [...rows].map(measure);
  return () => {
    // Everything is measured before anything moves.
    const after = before.map(([row]) => measure(row.element));
    after.forEach((now, index) => {
      glideRow(before[index] ?? now, now);
    });
  };
}

type Place = { element: HTMLElement; box: DOMRect };

/** The row itself, then its parts. */
function measure(row: HTMLElement): [Place, ...Place[]] {
  const place = (element: HTMLElement) => ({ element, box: element.getBoundingClientRect() });
  return [place(row), ...[...row.querySelectorAll<HTMLElement>('[data-glide]')].map(place)];
}

function glideRow([was, ...partsBefore]: [Place, ...Place[]], [now, ...parts]: [Place, ...Place[]]): void {
  const { style } = now.element;
  const down = was.box.top - now.box.top;
  if (Math.abs(down) < 1 && Math.abs(was.box.height - now.box.height) < 1) return;
  // Who climbs passes in front of who gives way.
  style.zIndex = down > 0 ? '2' : '1';
  play(now.element, `translateY(${down}px)`).onfinish = () => {
    style.zIndex = '';
  };
  parts.forEach(({ element, box }, index) => {
    growPart(element, (partsBefore[index] ?? now).box, box, down);
  });
}

/** The first place is larger: what moves there grows on its way, from its own upper corner. */
function growPart(part: HTMLElement, was: DOMRect, now: DOMRect, down: number): void {
  if (Math.abs(was.height - now.height) < 1 || now.height === 0) return;
  const tall = was.height / now.height;
  const { glide } = part.dataset;
  const x = glide === 'right' ? was.right - now.right : was.left - now.left;
  play(part, `translate(${x}px,${was.top - down - now.top}px) scale(${glide === 'tall' ? 1 : tall},${tall})`);
}

function play(element: HTMLElement, from: string): Animation {
  return element.animate([{ transform: from }, { transform: 'none' }], {
    duration: GLIDE_MS,
    easing: EASING,
  });
}
