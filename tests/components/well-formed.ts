// Owns a small check that markup is well-formed XML without text. Never judges what it draws.

/** What is wrong with the markup, in the order found; empty where it is well-formed. */
export function unclosed(markup: string): string[] {
  const wrong: string[] = [];
  const open: string[] = [];
  const rest = markup.replace(
    /<(\/?)([a-zA-Z]+)((?: [a-zA-Z:-]+="[^"<&]*")*)(\/?)>/g,
    (_, closes, name, attributes, empty) => {
      const names = [...attributes.matchAll(/ ([a-zA-Z:-]+)=/g)].map(([, attribute]) => attribute);
      if (new Set(names).size < names.length) wrong.push(`<${name}> says an attribute twice`);
      if (closes) {
        if (open.pop() !== name) wrong.push(`</${name}> closes nothing`);
      } else if (!empty) {
        open.push(name);
      }
      return '';
    },
  );
  if (rest !== '') wrong.push(`outside of any element: ${rest.slice(0, 80)}`);
  return [...wrong, ...open.map((name) => `<${name}> is left open`)];
}
