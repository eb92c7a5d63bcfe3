// The six reactions of people who watch from elsewhere: their names and how many of each came. Nobody's name is in it.

export const REACTIONS = ['clap', 'heart', 'hands', 'star', 'wow', 'trophy'] as const;

export type Reaction = (typeof REACTIONS)[number];

/** How many of each came since the last time somebody said; kinds that did not come are left out. */
export type ReactionCounts = Partial<Record<Reaction, number>>;

/** What a button is called aloud. */
export const REACTION_NAMES: Record<Reaction, string> = {
  clap: 'Applause',
  heart: 'Heart',
  hands: 'Raised hands',
  star: 'Star',
  wow: 'Wow',
  trophy: 'Trophy',
};

export function isReaction(value: unknown): value is Reaction {
  return REACTIONS.some((known) => known === value);
}
