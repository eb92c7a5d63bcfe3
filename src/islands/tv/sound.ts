// What a screen lets be heard: the sound of whatever has just begun, once, and only where it may be. It decides no scene.

import { type Accessor, createEffect, createSignal, onMount, untrack } from 'solid-js';
import type { BoardFrame } from '#src/domain/frame.ts';
import { soundPath } from '#src/domain/sound/sound-path.ts';
import type { Sound } from '#src/domain/sounds.ts';
import type { Shown } from '#src/domain/television/director-shown.ts';
import { tellState } from './tell-state.ts';

/**
 * Plays the sound of every celebration that begins, unless it is hushed, in quiet hours or at night. A browser that is no
 * screen is as loud as the player of `/live` asks (`asked.ts`), and silent without one. Gives whether it should be heard
 * and its browser waits for a key.
 */
export function createSounds(
  frame: Accessor<BoardFrame>,
  shown: Accessor<Shown>,
  cheer: Accessor<{ keys: string[]; sound: Sound } | null>,
): Accessor<boolean> {
  const look = () => frame().screen;
  const [isMuted, setMuted] = createSignal(false);
  const asks = () => {
    const own = look();
    return isMuted() && own !== null && own.volume > 0;
  };
  let audio: HTMLAudioElement | undefined;
  let last = '';

  // One element for all: small televisions promise no more, and a new sound ends the one before.
  const play = (sound: Sound) => {
    const own = look();
    const volume = shown().isSilent ? 0 : own ? own.volume : Number(document.documentElement.dataset.volume);
    if (!volume) return;
    if (!audio) audio = new Audio();
    audio.src = soundPath(sound);
    audio.volume = volume / 100;
    audio.play().then(
      () => setMuted(false),
      // A sound that is cut short by the next one, or that the server does not give, is no matter of keys.
      ({ name }) => name === 'NotAllowedError' && setMuted(true),
    );
  };
  const hear = (next: boolean) => {
    const isNews = isMuted() && !next;
    setMuted(next);
    // Whoever pressed the key hears that it worked.
    if (isNews) play('tick');
    // Most wins ring it: it lies in the browser's cache before the first of them.
    if (!next) fetch(soundPath('bell')).catch(() => {});
  };
  createEffect(() => {
    if (shown().isSilent) audio?.pause();
  });
  onMount(() => look() && tellState(hear, asks));
  createEffect(() => {
    const told = cheer();
    const key = told ? told.keys.join() : last;
    if (told && key !== last) untrack(() => play(told.sound));
    last = key;
  });
  return asks;
}
