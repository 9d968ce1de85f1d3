import type { api } from '@/lib/api';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** More marks than this cannot be told apart. */
const MARKS = 140;

export interface Dot {
  /** From 0 to 1, along the track. */
  place: number;
  /** From 1 to 3. */
  size: number;
  changes: number;
  day: string;
}

/** The local beginning of a day such as 2026-03-01. */
export function begun(day: string): number {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year ?? 0, (month ?? 1) - 1, date ?? 1).getTime();
}

/** One dot for each stretch of time in which something changed, as many as fit. */
export function dots(days: api.ChangedDay[], from: number, to: number): Dot[] {
  const length = Math.max(DAY, (to - from) / MARKS);
  const stretches = new Map<number, { changes: number; day: string; at: number }>();
  for (const { day, changes } of days) {
    const at = begun(day) + DAY / 2;
    const stretch = Math.floor((at - from) / length);
    const known = stretches.get(stretch);
    if (!known) stretches.set(stretch, { changes, day, at });
    else known.changes += changes;
  }
  const most = Math.max(1, ...[...stretches.values()].map(one => one.changes));
  return [...stretches.values()].map(one => ({
    place: Math.min(1, Math.max(0, (one.at - from) / (to - from))),
    size: 1 + Math.round((2 * Math.log1p(one.changes)) / Math.log1p(most)),
    changes: one.changes,
    day: one.day,
  }));
}

export type Step = 'day' | 'week' | 'month';
export const STEPS: Step[] = ['day', 'week', 'month'];

/** The same time of day some days, weeks or months away; a month never skips a short one. */
export function stepped(moment: Date, step: Step, by: 1 | -1): Date {
  const next = new Date(moment);
  if (step !== 'month') {
    next.setDate(next.getDate() + by * (step === 'day' ? 1 : 7));
    return next;
  }
  const date = next.getDate();
  next.setDate(1);
  next.setMonth(next.getMonth() + by);
  next.setDate(Math.min(date, new Date(next.getFullYear(), next.getMonth() + 1, 0).getDate()));
  return next;
}

/** Back to before the changes of a day, or on to after those of one; null where there is none. */
export function changedBeside(days: api.ChangedDay[], moment: Date, by: 1 | -1): Date | null {
  const at = moment.getTime();
  const places = days.map(one => begun(one.day) + (by === 1 ? DAY - MINUTE : 0));
  const next =
    by === 1
      ? places.find(place => place > at)
      : places.filter(place => place < at - MINUTE).at(-1);
  return next === undefined ? null : new Date(next);
}
