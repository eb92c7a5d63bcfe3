// The path of one team over the three rails of a podium, as SVG path data in a box 1000 wide and 176 high.

/** Below the lowest rail, where the chart fades to nothing: every month off the podium goes to the same depth. */
const DEPTH = 4.1;

/** `shift` moves the line up or down in user units. Two months off the podium in a row leave a gap. */
export function bumpLine(rails: (1 | 2 | 3 | null)[], shift: number): string {
  const x = (month: number) => Math.round(((month + 0.5) / rails.length) * 1000);
  const y = (rail: 1 | 2 | 3 | null) => (rail ?? DEPTH) * 52 - 28 + shift;
  return rails
    .slice(1)
    .map((rail, before) => {
      const from = rails[before] ?? null;
      if (from === null && rail === null) return '';
      const [x1, x2] = [x(before), x(before + 1)];
      const middle = (x1 + x2) / 2;
      return `M${x1} ${y(from)}C${middle} ${y(from)} ${middle} ${y(rail)} ${x2} ${y(rail)}`;
    })
    .join('');
}
