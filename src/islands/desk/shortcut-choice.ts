// Whether single letters do something at this browser: kept here, on unless somebody switched them off.

const KEY = 'assist-shortcuts';

export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** A browser that keeps nothing keeps the choice for nobody, and that is fine. */
export function chooseShortcuts(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {}
}
