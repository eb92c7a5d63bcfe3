// What the desk shows of the freeze. Knows no page.

/**
 * `waiting`: the month is over, and its board stands still until the ceremony. `from` is the moment in words, null for
 * never. `thaw` is the day on which the board moves by itself. `usual` is a moment as a form writes it, to begin with;
 * `habit` is `off` or a time. `ceremony` is when it is to be, in words and as a form writes day and time, or null while
 * nobody said; `ceremonyUsual` is what its form begins with. `seen` goes back with every form.
 */
export type DeskFreeze = {
  season: string;
  month: string;
  state: 'moving' | 'frozen' | 'waiting';
  from: string | null;
  thaw: string;
  usual: string;
  habit: string;
  ceremony: { says: string; day: string; time: string } | null;
  ceremonyUsual: { day: string; time: string };
  seen: number;
};
