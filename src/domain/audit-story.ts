// Tells a line of the audit log as a sentence. A verb that it does not know is told by its own words.

import { monthOf } from './month-name.ts';

export type AuditTold = {
  actorName: string;
  verb: string;
  thing: string;
  told: Readonly<Record<string, string | number | boolean | null>>;
};

type Sentence = (thing: string, told: AuditTold['told']) => string;

const SENTENCES: Readonly<Partial<Record<string, Sentence>>> = {
  'signed-in': () => 'signed in',
  'signed-out': () => 'signed out',
  'sign-in-failed': () => 'tried to sign in',
  invited: (thing, { name }) => `invited ${name ?? thing}`,
  'role-set': (thing, { role, name }) => `made ${name ?? thing} a ${role ?? 'member'}`,
  'token-made': (thing, { name }) => `made the token ${name ?? thing}`,
  'token-revoked': (thing, { name }) => `revoked the token ${name ?? thing}`,
  'screen-paired': (thing, { name }) => `paired the screen ${name ?? thing}`,
  'screen-revoked': (thing, { name }) => `revoked the screen ${name ?? thing}`,
  'screen-changed': (thing, { name }) => `changed the screen ${name ?? thing}`,
  'screen-removed': (thing, { name }) => `took the screen ${name ?? thing} down`,
  'screen-held': (thing, { name }) => `held a scene on ${name ?? thing}`,
  'screen-let-go': (thing, { name }) => `let the loop go on, on ${name ?? thing}`,
  'screen-hushed': (thing, { name }) => `hushed ${name ?? thing}`,
  'screen-hush-ended': (thing, { name }) => `ended the hush of ${name ?? thing}`,
  'group-made': (thing, { name }) => `made the group ${name ?? thing}`,
  'group-changed': (thing, { name }) => `changed the group ${name ?? thing}`,
  'group-removed': (thing, { name }) => `removed the group ${name ?? thing}`,
  'message-written': () => 'wrote a message for every screen',
  'message-ended': () => 'took the message down',
  'rates-imported': (_thing, told) =>
    `brought in rates, ${told['new'] ?? 0} new and ${told['changed'] ?? 0} changed`,
  imported: (_thing, { file, rows }) => `brought in ${file ?? 'a file'}, ${rows ?? 0} rows`,
  'import-undone': (thing, { back }) => `undid ${thing}: ${back ?? 0} stand as before`,
  'question-asked': () => 'questioned a part of a win',
  'question-counts': () => 'ruled that a part of a win counts',
  'question-rejected': () => 'ruled that a part of a win does not count',
  'thanks-given': () => 'thanked somebody',
  'thanks-withdrawn': () => 'took back thanks',
  'season-sealed': (thing) => `sealed ${monthOf(thing.replace('season ', ''), 'long')}`,
  'freeze-set': (thing, { from }) => `set the freeze of ${thing}: ${from ?? 'never'}`,
  'ceremony-announced': (thing, { at }) =>
    at === 'never'
      ? `took back the moment of the ceremony of ${thing}`
      : `set the ceremony of ${thing}: ${at}`,
  'ceremony-begun': (thing) => `began the ceremony of ${thing}`,
  'freeze-habit-set': (_thing, { habit }) => `set every month’s freeze: ${habit ?? 'off'}`,
  'rules-drafted': () => 'started a draft of the rules',
  'rules-edited': () => 'changed the draft of the rules',
  'rules-signed': (_thing, { craft }) =>
    `signed the draft of the rules for ${craft === 'both' ? 'both crafts' : craft}`,
  'rules-dropped': () => 'dropped the draft of the rules',
  'rules-set': (thing, { from }) =>
    `brought ${thing.replace('rules ', 'version ')} of the rules into force from ${from} on`,
  'change-undone': (thing) => `took back a change of ${thing}`,
};

/** `Ruth Adler revoked the token CRM, “left the company”`. */
export function auditStory({ actorName, verb, thing, told }: AuditTold): string {
  const known = Object.hasOwn(SENTENCES, verb) ? SENTENCES[verb] : undefined;
  const did = known?.(thingWords(thing), told) ?? `${verb.replace(/-/g, ' ')}: ${thingWords(thing)}`;
  const reason = typeof told['reason'] === 'string' && told['reason'] !== '' ? `, “${told['reason']}”` : '';
  return `${actorName} ${did}${reason}`;
}

/** `import:4` is import 4; keys of people and deals stand as they are. */
function thingWords(thing: string): string {
  const colon = thing.indexOf(':');
  return colon === -1 ? thing : `${thing.slice(0, colon)} ${thing.slice(colon + 1)}`;
}

/** What else the line says, as `name value` pairs. */
export function auditDetails({ told }: Pick<AuditTold, 'told'>): string {
  return Object.entries(told)
    .filter(([name, value]) => name !== 'reason' && value !== null && value !== '')
    .map(([name, value]) => `${name.replace(/([A-Z])/g, ' $1').toLowerCase()} ${value}`)
    .join(', ');
}
