// The acts of a page where people are pasted: setup's step and the desk's page share them.

import type { Actor } from '#src/domain/actor.ts';
import {
  fixPasted,
  leaveOut,
  mapPasted,
  nameCraft,
  pastePeople,
  typeLine,
} from '#src/usecases/answer-paste.ts';
import type { App } from '#src/usecases/app.ts';
import { recordPaste } from '#src/usecases/paste-people.ts';
import type { Act } from './form.ts';

/**
 * `paste`, `map`, `name-craft`, `fix`, `leave`, `type` and `record`, as the paste components send them.
 * @param here the page itself; @param done where to go once the list is recorded
 */
export function pasteActs(app: App, actor: Actor, here: string, done: string): Record<string, Act> {
  const to = { to: here };
  return {
    paste: (fields) => {
      pastePeople(app, actor, fields.get('text'));
      return to;
    },
    map: (fields) => {
      mapPasted(app, actor, fields.all('field'));
      return to;
    },
    'name-craft': (fields) => {
      const { word, line, craft } = read(fields);
      if (word === '') fixPasted(app, actor, line, 'craft', craft);
      else nameCraft(app, actor, word, craft);
      return to;
    },
    fix: (fields) => {
      fixPasted(app, actor, read(fields).line, fields.get('field'), fields.get('value'));
      return to;
    },
    leave: (fields) => {
      leaveOut(app, actor, read(fields).line);
      return to;
    },
    type: (fields) => {
      const [name, email, team, craft, title] = ['name', 'email', 'team', 'craft', 'title'].map(fields.get);
      typeLine(app, actor, { name, email, team, craft, title } as Parameters<typeof typeLine>[2]);
      return { to: `${here}?type` };
    },
    record: () => {
      const { added, changed, left } = recordPaste(app, actor);
      const say = sayRecorded(added, changed, left);
      return say === '' ? { to: done } : { to: done, say };
    },
  };
}

function read(fields: Parameters<Act>[0]) {
  return { word: fields.get('word'), line: Number(fields.get('line')), craft: fields.get('craft') };
}

function sayRecorded(added: number, changed: number, left: number): string {
  const people = (count: number) => (count === 1 ? 'One person' : `${count} people`);
  const told = [
    added > 0 ? `${people(added)} added.` : '',
    changed > 0 ? `${people(changed)} changed.` : '',
    left > 0 ? `${left === 1 ? 'One line was' : `${left} lines were`} left out.` : '',
  ];
  return told.filter((one) => one !== '').join(' ');
}
