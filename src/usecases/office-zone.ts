// The office's time zone for pages that write times; UTC before there is an office.

import { readOffice } from '#db/queries/office.ts';
import type { App } from './app.ts';

export const officeZone = ({ db }: App): string => readOffice(db)?.timezone ?? 'UTC';
