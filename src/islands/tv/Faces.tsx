// The faces of one team: both crafts, sales first, overlapping as much as their number asks for.

import type { BoardTeam } from '#src/domain/frame.ts';
import type { Face as Person } from '#src/domain/story.ts';
import { Face } from './Face.tsx';

/** `look` is the classes that say in how many lines they stand and how far apart. */
export function Faces(props: { faces: BoardTeam['faces']; look: string }) {
  const crew = (people: Person[]) => (
    <div class="crew">
      {people.map((who) => (
        <Face who={who} />
      ))}
    </div>
  );
  return (
    <td class={`faces ${props.look}`} data-glide aria-hidden="true">
      {crew(props.faces.sales)}
      {crew(props.faces.marketing)}
    </td>
  );
}
