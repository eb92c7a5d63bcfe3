// The seven steps from an empty database to a bell in the room, in their order. Knows no pages and no database.

export const SETUP_STEPS = ['office', 'coach', 'people', 'rules', 'goal', 'screen', 'bell'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

/** Which steps are done; any may be done later, and the first two never again. */
export type SetupProgress = Readonly<Record<SetupStep, boolean>>;

export const STEP_NAMES: Readonly<Record<SetupStep, string>> = {
  office: 'Your office',
  coach: 'You, the coach',
  people: 'Teams and people',
  rules: 'The rules',
  goal: 'The month’s goal',
  screen: 'A first screen',
  bell: 'A test bell',
};

/** The first step that is still to do; null when nothing is left. */
export function nextStep(progress: SetupProgress): SetupStep | null {
  return SETUP_STEPS.find((step) => !progress[step]) ?? null;
}
