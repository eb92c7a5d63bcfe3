// The latest win as one sentence, its people in the colours of their crafts. The sentence comes ready from the frame.

import type { BoardLatest } from '#src/domain/frame.ts';

export function LatestWin(props: { win: BoardLatest }) {
  return (
    <div class="latest">
      <p class="label">
        <span>{props.win.label}</span>
      </p>
      <p class={`sentence ${props.win.look}`}>
        <b>
          <bdi>{props.win.customer}</bdi>
          <span>{props.win.amount}</span>
        </b>
        <span>
          {props.win.words.map(({ text, craft }) => (craft ? <bdi class={craft}>{text}</bdi> : text))}
        </span>
      </p>
    </div>
  );
}
