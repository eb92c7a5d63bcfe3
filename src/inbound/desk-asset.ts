// Reads an asset as the desk's form sends it, with a sentence for every field that cannot be used. Asks no database.

import type { AssetForm } from '#src/domain/desk-forms.ts';
import type { Asset } from '#src/domain/fact.ts';
import type { Problem } from '#src/domain/problem.ts';
import { clean } from '#src/domain/text.ts';
import { parseAssetRow } from './asset-rows.ts';
import { indexPeople } from './people-index.ts';
import { complain, startReading } from './row-fields.ts';
import { readShareRows } from './share-rows.ts';

/** @param before the asset as it stands; a retired one stays so */
export function readAssetForm(
  key: string,
  { title, kind, url, published, makers: rows }: AssetForm,
  before: Asset | null,
  nameOf: (person: string) => string | null,
): { asset: Asset; problems: Problem[] } {
  const row = { line: 1, cells: { asset: key, title, kind, url, published, makers: '' } };
  const parsed = parseAssetRow(row, { people: indexPeople([]), current: () => before });
  const reading = startReading(row);
  if (clean(title) === '') complain(reading, 'title', 'What is it called?');
  const makers = readShareRows(reading, 'makers', rows, nameOf);
  const problems = [...reading.problems, ...('problems' in parsed ? parsed.problems : [])];
  const read =
    'state' in parsed ? parsed.state : { asset: key, title, kind, publishedOn: null, url, makers: [] };
  return { asset: { ...read, makers, ...(before?.retired && { retired: true }) }, problems };
}
