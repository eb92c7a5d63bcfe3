// Says a share as class names, so that server, browser and a strict content policy agree without a `style=`.

/**
 * Three digits as classes (`at c4 d7 e3` is 0.473); `tv-share.css` turns them into `--v`.
 * A thousandth of a television's bar is less than a pixel.
 */
export function at(share: number): string {
  const thousandths = Math.round(Math.min(1, Math.max(0, share || 0)) * 1000);
  return `at c${Math.floor(thousandths / 100)} d${Math.floor(thousandths / 10) % 10} e${thousandths % 10}`;
}
