// Moments and the deliveries that carry them to outside channels.

import { and, asc, eq, gt, gte, sql } from 'drizzle-orm';
import type { Delivery } from '#src/domain/delivery.ts';
import type { Meaning, Moment, MomentKind, ShownMoment } from '#src/domain/moment.ts';
import type { Db } from '../open.ts';
import { prepared } from '../prepared.ts';
import { channels, deliveries, moments } from '../schema.ts';

const byKey = prepared((db) =>
  db
    .select({ number: moments.number })
    .from(moments)
    .where(eq(moments.key, sql.placeholder('key')))
    .prepare(),
);
const append = prepared((db) =>
  db
    .insert(moments)
    .values({
      key: sql.placeholder('key'),
      kind: sql.placeholder('kind'),
      fact: sql.placeholder('fact'),
      at: sql.placeholder('at'),
      body: sql.placeholder('body'),
    })
    .prepare(),
);
const recent = prepared((db) =>
  db
    .select()
    .from(moments)
    .where(and(gt(moments.fact, sql.placeholder('after')), gte(moments.at, sql.placeholder('since'))))
    .orderBy(asc(moments.number))
    .prepare(),
);
const everyChannel = prepared((db) => db.select().from(channels).orderBy(channels.channel).prepare());
const deliver = prepared((db) =>
  db
    .insert(deliveries)
    .values({
      moment: sql.placeholder('moment'),
      channel: sql.placeholder('channel'),
      state: 'due',
      attempts: 0,
      dueAt: sql.placeholder('dueAt'),
    })
    .prepare(),
);

/** Whether this moment has been made before, in any season. */
export function wasMade(db: Db, key: string): boolean {
  return byKey(db).get({ key }) !== undefined;
}

/** Moments of facts after number `after`, recorded at or after `since` (UTC ms), oldest first. */
export function readMomentsAfter(db: Db, after: number, since: number): ShownMoment[] {
  return recent(db)
    .all({ after, since })
    .map((row) => ({ number: row.number, key: row.key, at: row.at, ...(JSON.parse(row.body) as Meaning) }));
}

/** The outside channels and the kinds of moment that each wants. */
export function readChannels(db: Db): { channel: string; wants: MomentKind[] }[] {
  return everyChannel(db)
    .all()
    .map((row) => ({ channel: row.channel, wants: JSON.parse(row.wants) as MomentKind[] }));
}

/** Appends moments because of `fact`, and what is due for them. */
export function saveMoments(db: Db, fact: number, at: number, made: Moment[], due: Delivery[]): void {
  for (const moment of made) {
    const { key, ...meaning } = moment;
    const done = append(db).run({ key, kind: moment.kind, fact, at, body: JSON.stringify(meaning) });
    for (const { channel } of due.filter((delivery) => delivery.momentKey === key)) {
      deliver(db).run({ moment: Number(done.lastInsertRowid), channel, dueAt: at });
    }
  }
}
