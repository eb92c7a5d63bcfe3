// Keeps the display from falling asleep where a browser lets us: over HTTPS, and only while the page is seen.

export function makeWakeLock(): () => void {
  const ask = () => {
    if (!document.hidden && navigator.wakeLock) navigator.wakeLock.request('screen').catch(() => {});
  };
  ask();
  document.addEventListener('visibilitychange', ask);
  return () => document.removeEventListener('visibilitychange', ask);
}
