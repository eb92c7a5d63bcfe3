// A face in a disc of its craft's colour. The name is always written beside it, so it says nothing aloud.

import { portraitPath } from '#src/domain/portrait-path.ts';
import type { Face as Person } from '#src/domain/story.ts';

export function Face(props: { who: Person }) {
  return (
    <span class={`face ${props.who.craft}`}>
      <img src={portraitPath(props.who.face)} alt="" />
    </span>
  );
}
