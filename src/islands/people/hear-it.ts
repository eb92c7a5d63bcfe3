// Sounds to choose from: one button each in the place of the browser's player, and one sound at a time.

/** Every `<audio controls>` of the page becomes "Hear it"; what its label calls it goes along. */
export function startHearing(): void {
  const sounds = [...document.querySelectorAll('audio')];
  for (const audio of sounds) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    const name = audio.getAttribute('aria-label') ?? '';
    const show = () => {
      const does = audio.paused ? 'Hear it' : 'Stop';
      button.textContent = does;
      button.setAttribute('aria-label', `${does}: ${name}`);
    };
    for (const moment of ['play', 'pause', 'ended']) audio.addEventListener(moment, show);
    button.addEventListener('click', () => {
      const isPlaying = !audio.paused;
      for (const other of sounds) rest(other);
      // Refused or not there: then there is nothing to hear, and the button says so by not changing.
      if (!isPlaying) audio.play().catch(show);
    });
    audio.controls = false;
    audio.after(button);
    show();
  }
}

function rest(audio: HTMLAudioElement): void {
  audio.pause();
  audio.currentTime = 0;
}
