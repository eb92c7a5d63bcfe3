// What the forms of an import mean: fields of a form into calls of use-cases. It renders nothing.

import { setTimeout as wait } from 'node:timers/promises';
import type { Lane } from '#src/domain/import-view.ts';
import { Refusal } from '#src/domain/refusal.ts';
import { logBug } from '#src/runtime/log.ts';
import { commitImport } from '#src/usecases/import-commit.ts';
import { chooseColumns, draftImport, dropDraft, fixCell } from '#src/usecases/import-draft.ts';
import { readImportTold } from '#src/usecases/import-list.ts';
import { previewImport } from '#src/usecases/import-preview.ts';
import { undoImport } from '#src/usecases/import-undo.ts';
import type { Act, Fields } from './form.ts';

type Locals = Pick<App.Locals, 'app' | 'caller'>;

const LANES: readonly Lane[] = ['people', 'assets', 'deals', 'touches'];

/** Most files are in within this time; for longer ones the page shows how far they are. */
const PATIENCE_MS = 1500;

export function takeFile({ app, caller }: Locals): Act {
  return async ({ get, file }) => {
    const given = file('file');
    if (given === null)
      throw new Refusal('invalid', 'Choose a file first; an empty one holds nothing to bring in.');
    const bytes = new Uint8Array(await given.arrayBuffer());
    const number = await draftImport(app, caller.actor, {
      lane: laneOf(get('lane')),
      file: given.name,
      bytes,
    });
    return { to: `/coach/imports/${number}` };
  };
}

/** The acts of one import's page. */
export function actsOf({ app, caller }: Locals, number: number): Record<string, Act> {
  const { actor } = caller;
  const here = `/coach/imports/${number}`;
  return {
    columns: async (fields) => {
      await chooseColumns(app, actor, number, chosenIn(fields));
      return { to: here };
    },
    fix: ({ get }) => {
      fixCell(app, actor, number, {
        field: get('field'),
        raw: get('raw'),
        line: Number(get('line')),
        value: get('value'),
      });
      return { to: `${here}#problems` };
    },
    'fix-all': async () => {
      const { problems } = await previewImport(app, actor, number);
      for (const { field, raw, line, proposed } of problems) {
        if (proposed !== null) fixCell(app, actor, number, { field, raw, line, value: proposed });
      }
      return { to: `${here}#problems` };
    },
    go: async () => {
      await ifQuick(commitImport(app, actor, number), 'an import');
      return { to: here, ...noticeOf(readImportTold(app, actor, number), here) };
    },
    undo: async () => {
      await ifQuick(undoImport(app, actor, number), 'the undoing of an import');
      return { to: here };
    },
    drop: () => {
      dropDraft(app, actor, number);
      return { to: '/coach/imports', say: 'Thrown away. Nothing of it had gone in.' };
    },
  };
}

function noticeOf({ state, file }: ReturnType<typeof readImportTold>, here: string) {
  if (state !== 'done') return {};
  return { say: `${file} is in.`, undo: { act: 'undo', at: here, fields: {} } };
}

/** Goes on by itself when it takes longer; what goes wrong by then is in the log, and the page offers to go on. */
async function ifQuick(work: Promise<unknown>, what: string): Promise<void> {
  let isWaiting = true;
  const told = work.catch((error: unknown) => {
    if (isWaiting) throw error;
    if (!(error instanceof Refusal)) logBug(error, what);
  });
  await Promise.race([told, wait(PATIENCE_MS, null, { ref: false })]);
  isWaiting = false;
}

function laneOf(text: string): Lane | null {
  return LANES.find((lane) => lane === text) ?? null;
}

/** `column-0`, `column-1`… hold the fields; `constant-craft` a value for every row. */
function chosenIn({ get, all }: Fields): Parameters<typeof chooseColumns>[3] {
  const width = Number(get('width'));
  const fields = Array.from({ length: Math.min(width, 500) }, (_, place) => get(`column-${place}`) || null);
  const constants = all('constants')
    .map((field): [string, string] => [field, get(`constant-${field}`)])
    .filter(([, value]) => value !== '');
  const lane = laneOf(get('lane'));
  return {
    fields,
    constants: Object.fromEntries(constants),
    dates: get('dates') === 'month-first' ? 'month-first' : 'day-first',
    headless: get('headless') === 'yes',
    ...(lane === null ? {} : { lane }),
  };
}
