// A face in a disc of its craft’s colour. The name is always written beside it, so it says nothing aloud. A picture of
// somebody is reached by the same address: the server leads on to it, and the television saves the code.

import type { Face as Person } from '#src/domain/story.ts';

export function Face(props: { who: Person }) {
  return (
    <span class={`face ${props.who.craft}`}>
      <img src={`/faces/${encodeURIComponent(props.who.face)}.svg`} alt="" />
    </span>
  );
}
