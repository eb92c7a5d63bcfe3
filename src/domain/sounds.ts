// The sounds that screens know, by name. How they are made is `sound-synth`'s; when they are heard is the director's.

/** What a person may choose to be heard at an own win; the first is what everybody has. */
export const WIN_SOUNDS = [
  'bell',
  'brass-bell',
  'chime',
  'marimba',
  'horn',
  'steel-drum',
  'harp',
  'kalimba',
] as const;

/** `goal` greets the joint goal, `roll` builds up, `fanfare` crowns, `tick` answers a key press. */
export const SOUNDS = [...WIN_SOUNDS, 'goal', 'roll', 'fanfare', 'tick'] as const;

export type WinSound = (typeof WIN_SOUNDS)[number];
export type Sound = (typeof SOUNDS)[number];

export const isWinSound = (text: string): text is WinSound =>
  (WIN_SOUNDS as readonly string[]).includes(text);

/** How each is called where somebody chooses. */
export const WIN_SOUND_NAMES: Readonly<Record<WinSound, string>> = {
  bell: 'Bell',
  'brass-bell': 'Ship’s bell',
  chime: 'Chimes',
  marimba: 'Marimba',
  horn: 'Horn',
  'steel-drum': 'Steel drum',
  harp: 'Harp',
  kalimba: 'Kalimba',
};
