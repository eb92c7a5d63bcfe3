// The audit log for the coach's eyes: who signed in, changed access, took a file in or out. Nothing can be changed here.

import { readAudit } from '#db/queries/audit.ts';
import type { Actor } from '#src/domain/actor.ts';
import { type AuditTold, auditDetails, auditStory } from '#src/domain/audit-story.ts';
import { allow } from './allow.ts';
import type { App } from './app.ts';
import { whenOf } from './import-list.ts';

export type AuditLine = { number: number; when: string; say: string; details: string; actor: string };

/** `who` is an actor as the log calls it, `verb` what was done; empty for all. */
export type AuditFilter = { who: string; verb: string };

const LINES_SHOWN = 60;
const CHUNK = 500;
const LOOKED_AT = 20_000;

/** Newest first. @param before show only lines with a smaller number. Refusals: those of `allow`. */
export function auditLog(
  app: App,
  actor: Actor,
  before: number | null,
  { who, verb }: AuditFilter,
): { lines: AuditLine[]; older: number | null } {
  allow(actor, 'see-changes');
  const lines: AuditLine[] = [];
  let from = before ?? Number.MAX_SAFE_INTEGER;
  for (let looked = 0; looked < LOOKED_AT; looked += CHUNK) {
    const rows = readAudit(app.db, from, CHUNK);
    for (const row of rows) {
      if ((who !== '' && row.actor !== who) || (verb !== '' && row.verb !== verb)) continue;
      if (lines.length === LINES_SHOWN) return { lines, older: lines.at(-1)?.number ?? null };
      const told = JSON.parse(row.told) as AuditTold['told'];
      const say = auditStory({ ...row, told });
      lines.push({
        number: row.number,
        when: whenOf(app, row.at),
        say,
        details: auditDetails({ told }),
        actor: row.actor,
      });
    }
    if (rows.length < CHUNK) break;
    from = rows.at(-1)?.number ?? 0;
  }
  return { lines, older: null };
}
