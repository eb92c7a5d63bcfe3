// The faces of one team: both crafts, sales first, overlapping as much as their number asks for.

import type { BoardTeam } from '#src/domain/frame.ts';
import { Face } from './Face.tsx';
import { faceStep } from './face-plan.ts';
import { at } from './share.ts';

export type FacesProps = { faces: BoardTeam['faces']; lines: 1 | 2; leads: boolean };

export function Faces(props: FacesProps) {
  const step = () =>
    at('share', faceStep(props.faces.sales.length, props.faces.marketing.length, props.lines, props.leads));
  return (
    <td class={`faces lines-${props.lines} ${step()}`} data-glide aria-hidden="true">
      <div class="crew">
        {props.faces.sales.map((who) => (
          <Face who={who} />
        ))}
      </div>
      <div class="crew">
        {props.faces.marketing.map((who) => (
          <Face who={who} />
        ))}
      </div>
    </td>
  );
}
