// The fields of a screen's form, as they come in. Checks nothing.

import type { ScreenForm } from '#src/domain/screen.ts';
import type { Fields } from './form.ts';

export function screenFields(fields: Fields): ScreenForm {
  return {
    name: fields.get('name'),
    distance: fields.get('distance'),
    days: fields.all('day'),
    from: fields.get('from'),
    until: fields.get('until'),
    volume: fields.get('volume'),
    calm: fields.get('calm') === 'on',
    quietFrom: fields.get('quietFrom'),
    quietUntil: fields.get('quietUntil'),
    group: fields.get('group'),
  };
}
