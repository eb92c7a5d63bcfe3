// A face in a disc of its craft's colour. The name is always written beside it, so it says nothing aloud.

import type { Face as Person } from '#src/domain/story.ts';

export function Face(props: { who: Person }) {
  return (
    <span class={`face ${props.who.craft}`}>
      <img src={`/faces/${encodeURIComponent(props.who.face)}.svg`} alt="" />
    </span>
  );
}
