/** Days as the calendar counts them: 2026-03-29, without a clock and without a zone. */
export type Day = string;

const at = (day: Day) => new Date(`${day}T00:00:00Z`);
const named = (date: Date): Day => date.toISOString().slice(0, 10);

export function plus(day: Day, days: number): Day {
  const date = at(day);
  date.setUTCDate(date.getUTCDate() + days);
  return named(date);
}

/** The same day some months on, or the last one of that month. */
export function plusMonths(day: Day, months: number): Day {
  const date = at(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return named(date);
}

/** Monday is 1, Sunday 7. */
export const weekday = (day: Day) => at(day).getUTCDay() || 7;

/** The seven days around this one, from the first day that the reader's week has. */
export function weekOf(day: Day, first: number): Day[] {
  const begin = plus(day, -((weekday(day) - first + 7) % 7));
  return Array.from({ length: 7 }, (_, place) => plus(begin, place));
}

/** The weeks that a month touches. */
export function weeksOf(day: Day, first: number): Day[][] {
  const month = day.slice(0, 7);
  const weeks = [weekOf(`${month}-01`, first)];
  for (;;) {
    const next = plus(weeks.at(-1)?.[0] ?? day, 7);
    if (next.slice(0, 7) !== month) return weeks;
    weeks.push(weekOf(next, first));
  }
}

export const isDay = (text: string | undefined): text is Day =>
  text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at(text).getTime());

/** The day with which weeks begin where the reader lives. */
export function firstWeekday(): number {
  const locale = new Intl.Locale(navigator.language) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return locale.getWeekInfo?.().firstDay ?? locale.weekInfo?.firstDay ?? 1;
}
