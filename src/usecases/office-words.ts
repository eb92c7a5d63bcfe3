// How this office calls its people, assets and deals, for sentences on the desk. Each is looked up once.

import { readAsset } from '#db/queries/assets.ts';
import { readDeal } from '#db/queries/deals.ts';
import { readPerson } from '#db/queries/people.ts';
import { doubtOf, readQuestion } from '#db/queries/questions.ts';
import { readThanks } from '#db/queries/thanks.ts';
import { readTouch } from '#db/queries/touches.ts';
import type { Words } from '#src/domain/change-words.ts';
import type { App } from './app.ts';
import { officeOf } from './standings.ts';
import { nameOfActor } from './who-did.ts';

/** A key that nobody knows is called by itself. */
export function officeWords(app: App): Words {
  const { timezone, currency, locale } = officeOf(app);
  return {
    person: remember((key) => readPerson(app.db, key)?.name),
    asset: remember((key) => readAsset(app.db, key)?.title),
    deal: remember((key) => readDeal(app.db, key)?.customer),
    touch: remember((key) => {
      const touch = readTouch(app.db, key);
      return touch ? readAsset(app.db, touch.asset)?.title : undefined;
    }),
    question: (key) => {
      const row = readQuestion(app.db, key);
      return row && { ...row, about: doubtOf(row) };
    },
    thanks: (key) => readThanks(app.db, key),
    actor: remember((call) => nameOfActor(app, call) ?? undefined),
    timezone,
    currency,
    locale,
  };
}

function remember(read: (key: string) => string | undefined): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const name = known.get(key) ?? (read(key) || key);
    known.set(key, name);
    return name;
  };
}
