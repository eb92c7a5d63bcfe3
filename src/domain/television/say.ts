// Fills a sentence with what it is about. By itself, because a television fills its sentences and carries no dictionary.

/** The template with its `{…}` filled in: `say('Next: {scene}', { scene: 'Board' })`. */
export function say(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
