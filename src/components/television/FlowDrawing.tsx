// A flow as bands between nodes, one asset lit: sky up to the seam, then orange. Its arithmetic is flow-plan's.

import type { Band, FlowBox, FlowPlan, PlacedEnd } from './flow-plan.ts';

/** 13.5°, our mark: so much along the flow for each step across it. */
const LEAN = 0.24;
const SEAM_GAP = 0.4;

/** `lit` is the key of the asset whose bands are lit; `id` tells two drawings of one page apart. */
type FlowDrawingProps = { id: string; plan: FlowPlan; box: FlowBox; lit: string };

export function FlowDrawing(props: FlowDrawingProps) {
  const { id, plan, box } = props;
  const rest = plan.bands.filter(({ source }) => source !== props.lit);
  const lit = plan.bands.filter(({ source }) => source === props.lit);
  const view = box.isUpright ? `0 0 ${box.wide} ${box.long}` : `0 0 ${box.long} ${box.wide}`;
  return (
    <div class={`flow flow-${id}`}>
      <svg viewBox={view} preserveAspectRatio="none" aria-hidden="true">
        <Look look="flow-solid" rest={rest} plan={plan} box={box} />
        <Look look="flow-hollow" rest={rest} plan={plan} box={box} />
      </svg>
      <div class="flow-window">
        <svg viewBox={view} preserveAspectRatio="none" aria-hidden="true">
          <clipPath id={`flow-${id}-before`}>
            <polygon points={sideOf(box, 0, -SEAM_GAP / 2)} />
          </clipPath>
          <clipPath id={`flow-${id}-behind`}>
            <polygon points={sideOf(box, box.long, SEAM_GAP / 2)} />
          </clipPath>
          {['flow-solid', 'flow-hollow'].map((look) => (
            <g class={look}>
              <g class="marketing" clip-path={`url(#flow-${id}-before)`}>
                <Bands bands={lit} />
              </g>
              <g class="sales" clip-path={`url(#flow-${id}-behind)`}>
                <Bands bands={lit} />
              </g>
            </g>
          ))}
        </svg>
      </div>
    </div>
  );
}

/** Everything but the lit bands, once as it is while the screen is live and once as it is when it is not. */
function Look(props: { look: string; rest: Band[]; plan: FlowPlan; box: FlowBox }) {
  const { box, plan } = props;
  return (
    <g class={props.look}>
      <g class="flow-rest">
        <Bands bands={props.rest} />
      </g>
      <g class="marketing">
        <Nodes ends={plan.from} at={0} box={box} />
      </g>
      <g class="sales">
        <Nodes ends={plan.to} at={box.long - box.node} box={box} />
      </g>
    </g>
  );
}

function Bands(props: { bands: Band[] }) {
  return props.bands.map(({ path }) => <path d={path} />);
}

function Nodes(props: { ends: PlacedEnd[]; at: number; box: FlowBox }) {
  const { isUpright, node } = props.box;
  return props.ends.map(({ from, to }) => {
    const across = { from: round(from), size: round(to - from) };
    return isUpright ? (
      <rect x={across.from} y={props.at} width={across.size} height={node} rx="0.3" />
    ) : (
      <rect x={props.at} y={across.from} width={node} height={across.size} rx="0.3" />
    );
  });
}

/** The part of the box between one of its ends and the seam, which leans through the middle. */
function sideOf({ isUpright, long, wide }: FlowBox, end: number, shift: number): string {
  const lean = (wide / 2) * LEAN;
  const corners = [
    [end, 0],
    [long / 2 + lean + shift, 0],
    [long / 2 - lean + shift, wide],
    [end, wide],
  ] as const;
  return corners
    .map(([along, across]) =>
      isUpright ? `${round(across)},${round(along)}` : `${round(along)},${round(across)}`,
    )
    .join(' ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
