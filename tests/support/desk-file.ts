// A file on the demo's desk that waits for its coach: mostly right, with the faults that real exports have.

import { demoCast } from '#db/seeds/demo-office.ts';
import type { App } from '#src/usecases/app.ts';
import { draftImport } from '#src/usecases/import-draft.ts';
import { previewImport } from '#src/usecases/import-preview.ts';

const ROWS = 400;

/** The columns of a well-known CRM. `faults` are the rows that cannot be read as they are. */
export function crmExport(rows = ROWS): string {
  const closers = demoCast.filter(({ craft }) => craft === 'sales').map(({ name }) => name);
  const lines = Array.from({ length: rows }, (_, row) => {
    const owner = closers[row % closers.length] ?? '';
    const day = String(1 + (row % 28)).padStart(2, '0');
    return `D-${10_000 + row};Customer ${row};${(row % 90) + 10}000;${owner};2025-03-${day};2025-06-${day};Closed won;North`;
  });
  const faults = [
    `D-09871;Ems Tiefbau;12.5OO,00;${closers[0]};2025-05-19;2025-09-14;Closed won;South`,
    `D-07340;Gruppo Adige;21900;r.conti@brightwater.example;2024-10-02;2025-02-27;Closed won;South`,
    `D-05512;Skåne Vatten;44000;${closers[1]};2025-08-30;2025-11-31;Closed won;North`,
  ];
  faults.forEach((fault, index) => {
    lines.splice(Math.floor((rows / 4) * (index + 1)), 0, fault);
  });
  return `Record ID;Company name;Amount;Deal owner;Create date;Close date;Deal stage;Region\n${lines.join('\n')}\n`;
}

/** Puts the file on the desk and gives its number. */
export async function fileOnDesk(app: App): Promise<number> {
  const bytes = new TextEncoder().encode(crmExport());
  const file = { lane: null, file: 'crm-deals-2021-2026.csv', bytes };
  const number = await draftImport(app, { kind: 'terminal' }, file);
  await previewImport(app, { kind: 'terminal' }, number);
  return number;
}
