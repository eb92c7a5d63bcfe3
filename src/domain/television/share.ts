// Says a share as class names, so that server, browser and a strict content policy agree without a `style=`.

/**
 * Three digits as classes: `seam-c4 seam-d7 seam-e3` is 0.473, and `tv-share.css` turns them into `--seam`.
 * A thousandth of a television's bar is less than a pixel.
 */
export function at(name: 'share' | 'seam' | 'next', share: number): string {
  const thousandths = Math.round(Math.min(1, Math.max(0, share || 0)) * 1000);
  const digits = [Math.floor(thousandths / 100), Math.floor(thousandths / 10) % 10, thousandths % 10];
  return digits.map((digit, index) => `${name}-${'cde'[index]}${digit}`).join(' ');
}
