// Reactions of people elsewhere: they float over the screen for a moment, or stand at its edge where it is calm.

const FLOATING_MAX = 12;
/** Every place is far from the one before, and all twelve come around. */
const STEP = 5;
let place = 0;

/** `counts` is how many came of each kind. None show at night, in quiet hours and while the screen is hushed. */
export function showReactions(counts: Record<string, number>): void {
  const tv = document.querySelector('.tv');
  const look = tv ? tv.className : 'night';
  if (/night|hush/.test(look)) return;
  const isCalm = /calm/.test(look);
  const sky =
    document.querySelector('.reactions') || document.body.appendChild(document.createElement('div'));
  sky.className = `reactions${isCalm ? ' in-a-row' : ''}`;
  sky.setAttribute('aria-hidden', 'true');
  if (isCalm) sky.textContent = '';
  for (const kind of Object.keys(counts)) {
    for (let count = isCalm ? 1 : counts[kind] || 0; count > 0; count--) {
      if (sky.childElementCount >= FLOATING_MAX) return;
      const one = document.createElement('p');
      one.innerHTML = `<img src="/reactions/${kind}.svg" alt="">${isCalm ? counts[kind] : ''}`;
      place = (place + STEP) % FLOATING_MAX;
      if (!isCalm) one.className = `lane-${place}`;
      one.onanimationend = () => one.remove();
      sky.append(one);
    }
  }
}
