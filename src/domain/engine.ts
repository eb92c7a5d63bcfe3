// What a display is, from the name that its browser gives itself: `a television, Chromium 94`. Guesses, for people.

/** @param agent the `User-Agent` header, in whatever shape it came */
export function engineOf(agent: string): string {
  return [kindOf(agent), browserOf(agent)].filter(Boolean).join(', ');
}

/** `a television, 1920 × 1080, Chromium 94`; sizes that no display has are left out. */
export function withSize(engine: string, width: number, height: number): string {
  if (![width, height].every((side) => Number.isInteger(side) && side >= 100 && side <= 16_384))
    return engine;
  const [kind = '', ...rest] = engine.split(', ');
  return [kind, `${width} × ${height}`, ...rest].join(', ');
}

function kindOf(agent: string): string {
  if (/TV\b|Tizen|Web0S|webOS|BRAVIA|AFT[A-Z]|CrKey|Roku|HbbTV/i.test(agent)) return 'a television';
  if (/Mobi|iPhone/i.test(agent)) return 'a phone';
  if (/iPad|Android|Tablet/i.test(agent)) return 'a tablet';
  return 'a computer';
}

const BROWSERS: [RegExp, string][] = [
  [/Firefox\/(\d{1,4})/, 'Firefox'],
  [/(?:Chrom(?:e|ium)|HeadlessChrome)\/(\d{1,4})/, 'Chromium'],
  [/Version\/(\d{1,4})[\d.]* (?:Mobile\/\w+ )?Safari/, 'Safari'],
];

function browserOf(agent: string): string {
  for (const [pattern, name] of BROWSERS) {
    const version = pattern.exec(agent)?.[1];
    if (version) return `${name} ${version}`;
  }
  return '';
}
