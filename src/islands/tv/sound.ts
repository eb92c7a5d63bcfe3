// Whether this browser lets us be heard: most wait for a key or a click. It plays nothing.

/** Call it at a gesture to open the way; without one it tells whether the way is open already. */
export async function openSound(): Promise<'on' | 'muted'> {
  const audio = new AudioContext();
  await Promise.race([audio.resume(), new Promise((resolve) => setTimeout(resolve, 500))]);
  const state = audio.state === 'running' ? 'on' : 'muted';
  audio.close();
  return state;
}
