// The faces of one team: both crafts, sales first. It never decides how many fit.

import { Face } from './Face.tsx';
import type { Crew } from './face-plan.ts';
import { at } from './share.ts';

export function Faces(props: { crews: { sales: Crew; marketing: Crew }; lines: 1 | 2 }) {
  return (
    <td class={`faces lines-${props.lines}`} data-glide aria-hidden="true">
      <Discs crew={props.crews.sales} />
      <Discs crew={props.crews.marketing} />
    </td>
  );
}

function Discs(props: { crew: Crew }) {
  return (
    <div class={`crew of-${props.crew.faces.length} ${at(props.crew.step)}`}>
      {props.crew.faces.map((who) => (
        <Face who={who} />
      ))}
      <span class={`face more ${props.crew.faces[0]?.craft}`}>
        {props.crew.more > 0 ? `+${props.crew.more}` : ''}
      </span>
    </div>
  );
}
