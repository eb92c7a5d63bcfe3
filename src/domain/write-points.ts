// Writes points the way the office writes numbers, without asking the screen's own language. Pure.

/** `3480` or `12.5` with the office's mark between thousands: `3,480`, `12.5`, or `3.480`, `12,5`. */
export function writePoints(plain: string | number, group: string): string {
  const [whole = '', decimal] = String(plain).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const mark = group === ',' || group === '’' ? '.' : ',';
  return decimal === undefined ? grouped : grouped + mark + decimal;
}
