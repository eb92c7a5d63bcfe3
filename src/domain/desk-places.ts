// The pages of the coach's desk in the order of the rail, with the letter that goes there after `g`. No counts.

export type Place =
  | 'today'
  | 'deals'
  | 'assets'
  | 'people'
  | 'rules'
  | 'questions'
  | 'goal'
  | 'season'
  | 'imports'
  | 'screens'
  | 'changes'
  | 'settings';

/** `letter` is pressed after `g`. */
export type DeskPlace = { place: Place; href: string; label: string; letter: string };

/** Four groups without a heading: now, what was won and by whom, how it counts, how it gets in and out. */
export const DESK_PLACES: readonly (readonly DeskPlace[])[] = [
  [{ place: 'today', href: '/coach', label: 'Today', letter: 't' }],
  [
    { place: 'deals', href: '/coach/deals', label: 'Deals', letter: 'd' },
    { place: 'assets', href: '/coach/assets', label: 'Assets', letter: 'a' },
    { place: 'people', href: '/coach/people', label: 'People and teams', letter: 'p' },
  ],
  [
    { place: 'rules', href: '/coach/rules', label: 'Rules', letter: 'r' },
    { place: 'questions', href: '/coach/questions', label: 'Questions', letter: 'q' },
    { place: 'goal', href: '/coach/goal', label: 'Goal', letter: 'g' },
    { place: 'season', href: '/coach/season', label: 'Season', letter: 's' },
  ],
  [
    { place: 'imports', href: '/coach/imports', label: 'Imports', letter: 'i' },
    { place: 'screens', href: '/coach/screens', label: 'Screens', letter: 'n' },
    { place: 'changes', href: '/coach/changes', label: 'Recent changes', letter: 'c' },
    { place: 'settings', href: '/coach/settings', label: 'Settings', letter: 'e' },
  ],
];
