// What the desk shows of the freeze and of the ceremonies it leads to. Knows no page.

/**
 * `waiting`: the month is over, and its board stands still until the ceremony. `from` is the moment in words, null for
 * never. `thaw` is the day on which the board moves by itself. `usual` is a moment as a form writes it, to begin with;
 * `habit` is `off` or a time. `ceremonies` has at least one, that of the finished month first. `seen` goes back with
 * every form.
 */
export type DeskFreeze = {
  season: string;
  month: string;
  state: 'moving' | 'frozen' | 'waiting';
  from: string | null;
  thaw: string;
  usual: string;
  habit: string;
  ceremonies: DeskCeremony[];
  seen: number;
};

/**
 * A month's ceremony that has not begun. `moment` is when it is to be, `says` in words, `day` and `time` as a form writes
 * them, or null while nobody said; `usual` is what its form begins with. `isOver`: its month is finished, so it can begin.
 */
export type DeskCeremony = {
  season: string;
  month: string;
  moment: { says: string; day: string; time: string } | null;
  usual: { day: string; time: string };
  isOver: boolean;
  seen: number;
};

/** `The ceremony of November is on Tuesday 1 December at 10:30` */
export const sayCeremony = ({ month, moment }: DeskCeremony): string =>
  moment
    ? `The ceremony of ${month} is on ${moment.says} at ${moment.time}`
    : `The ceremony of ${month} has no moment yet`;
