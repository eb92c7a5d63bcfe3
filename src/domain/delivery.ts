// One moment on its way to one outside channel.

import type { Moment, MomentKind } from './moment.ts';

export type Channel = { channel: string; wants: MomentKind[] };
export type Delivery = { channel: string; momentKey: string };

/** Each moment once for every channel that wants its kind. */
export function address(moments: Moment[], channels: Channel[]): Delivery[] {
  return moments.flatMap((moment) =>
    channels
      .filter((channel) => channel.wants.includes(moment.kind))
      .map((channel) => ({ channel: channel.channel, momentKey: moment.key })),
  );
}
