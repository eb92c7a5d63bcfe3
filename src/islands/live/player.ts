// The player over a live board: buttons and keys, and its going away when nobody needs it. It says wishes, draws no board.

import { askFor, press, type RemoteKey } from './ask.ts';
import { makeChoices } from './choices.ts';
import { sendReaction } from './send-reaction.ts';

const AWAY_AFTER_MS = 4000;
const SAID_MS = 5000;
/** Per cent: as loud as a screen that was just paired. */
const LOUD = 60;

type Act = () => void;

export function startPlayer(): void {
  const player = document.querySelector<HTMLElement>('.player');
  if (!player) return;
  const acts = wire(player);
  player.hidden = false;
  stayWhileNeeded(player);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    acts.get(event.key.toLowerCase())?.();
  });
  // The television hears the same keys: one that works a button here must not change the scene, too.
  player.addEventListener('keydown', (event) => {
    const isRange = event.target instanceof HTMLInputElement;
    if (event.key === ' ' || event.key === 'Enter' || (isRange && event.key.startsWith('Arrow')))
      event.stopPropagation();
  });
}

/** Binds every control, and gives what its key does. */
function wire(player: HTMLElement): Map<string, Act> {
  const acts = new Map<string, Act>();
  const all = (name: string) => player.querySelectorAll<HTMLButtonElement>(`[data-${name}]`);
  const bind = (button: HTMLButtonElement, act: Act, key?: string) => {
    button.addEventListener('click', act);
    if (key) acts.set(key, act);
  };
  for (const button of all('key')) bind(button, () => press(button.dataset.key as RemoteKey));
  for (const button of all('reaction'))
    bind(button, () => void react(player, button), button.getAttribute('aria-keyshortcuts') ?? '');
  wireChoices(player, bind);
  const [full] = all('full');
  if (full && document.fullscreenEnabled) {
    full.hidden = false;
    bind(full, turnFull, 'f');
  }
  return acts;
}

function wireChoices(
  player: HTMLElement,
  bind: (button: HTMLButtonElement, act: Act, key?: string) => void,
): void {
  const choices = makeChoices(() => localStorage);
  const range = player.querySelector<HTMLInputElement>('input[type="range"]');
  const mute = player.querySelector<HTMLButtonElement>('[data-mute]');
  const calm = player.querySelector<HTMLButtonElement>('[data-calm]');
  if (!range || !mute || !calm) return;
  let loud = LOUD;
  const setVolume = (volume: number) => {
    if (volume > 0) loud = volume;
    range.value = String(volume);
    mute.setAttribute('aria-pressed', String(volume > 0));
    askFor(choices.save({ volume }));
  };
  const setCalm = (isCalm: boolean) => {
    calm.setAttribute('aria-pressed', String(isCalm));
    askFor(choices.save({ isCalm }));
  };
  bind(mute, () => setVolume(Number(range.value) > 0 ? 0 : loud), 'm');
  bind(calm, () => setCalm(calm.getAttribute('aria-pressed') !== 'true'), 'c');
  range.addEventListener('input', () => setVolume(Number(range.value)));
  const { volume, isCalm } = choices.read();
  setVolume(volume);
  setCalm(isCalm);
}

let unsay = 0;

async function react(player: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const says = player.querySelector('.player-says');
  const said = await sendReaction(button.dataset.reaction ?? '');
  if (!says) return;
  says.textContent = said;
  clearTimeout(unsay);
  unsay = window.setTimeout(() => says.replaceChildren(), SAID_MS);
}

function turnFull(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen();
}

function stayWhileNeeded(player: HTMLElement): void {
  let timer = 0;
  const away = () => {
    // Whoever goes through it by keyboard, or has a hand over it, still needs it.
    if (player.matches(':hover') || player.querySelector(':focus-visible')) return come();
    document.body.classList.add('player-away');
  };
  function come(): void {
    document.body.classList.remove('player-away');
    clearTimeout(timer);
    timer = window.setTimeout(away, AWAY_AFTER_MS);
  }
  for (const kind of ['click', 'keydown', 'focusin']) document.addEventListener(kind, come);
  // A finger that scrolls the board does not want the player over it; one that taps does.
  document.addEventListener('pointermove', ({ pointerType }) => pointerType !== 'touch' && come());
  come();
}
