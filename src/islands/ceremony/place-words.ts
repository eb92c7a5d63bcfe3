// How a place is called out.

export const PLACE_WORDS = { 1: 'In first place', 2: 'In second place', 3: 'In third place' } as const;
