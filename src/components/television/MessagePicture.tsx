// One message that everybody should know, why, and whom to ask. Drawn by the server; it moves by style sheet alone.

import type { MessageScene } from '#src/domain/television/message-scene.ts';

export function MessagePicture(props: { scene: MessageScene }) {
  return <p>{props.scene.title}</p>;
}
