// The rules of an office as data: parsed once from untrusted JSON, then trusted everywhere.

export type Model =
  | { kind: 'first' }
  | { kind: 'last' }
  | { kind: 'linear' }
  | { kind: 'position'; first: number; middle: number; last: number }
  | { kind: 'milestones'; first: number; lead: number; opened: number; close: number; others: number }
  | { kind: 'decay'; halfLifeDays: number };

export type Rules = {
  win: { base: number; perAmount: number; perPoints: number; cap: number };
  assistRate: number;
  model: Model;
  windowDays: number;
  kindWeights: Record<string, number>;
  teamScore: 'total' | 'perHead';
  bothCrafts: boolean;
};
