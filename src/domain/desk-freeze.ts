// What the desk shows of the freeze. Knows no page.

/**
 * `waiting`: the month is over, and its board stands still until the ceremony. `from` is the moment in words, null for
 * never. `thaw` is the day on which the board moves by itself. `usual` is a moment as a form writes it, to begin with;
 * `habit` is `off` or a time. `seen` goes back with every form.
 */
export type DeskFreeze = {
  season: string;
  month: string;
  state: 'moving' | 'frozen' | 'waiting';
  from: string | null;
  thaw: string;
  usual: string;
  habit: string;
  seen: number;
};
