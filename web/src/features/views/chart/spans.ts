import type { Span } from './breakdowns';

const MOST = 400;

/** When a span begins: 2026-W05, 2026-01, 2026-Q1 and their like, as a day in UTC. */
export function beginOf(key: string): Date {
  const week = /^(\d{4})-W(\d\d)$/.exec(key);
  if (week) {
    // The fourth of January lies in the first week; weeks begin on Monday (ISO 8601).
    const fourth = Date.UTC(Number(week[1]), 0, 4);
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
    return new Date(monday + (Number(week[2]) - 1) * 7 * DAY);
  }
  const quarter = /^(\d{4})-Q(\d)$/.exec(key);
  if (quarter) return new Date(Date.UTC(Number(quarter[1]), (Number(quarter[2]) - 1) * 3, 1));
  const [year, month, day] = key.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
}

const DAY = 86_400_000;

/** The day on which the next one begins. */
export function nextOf(begin: Date, span: Span): Date {
  const [year, month, day] = [begin.getUTCFullYear(), begin.getUTCMonth(), begin.getUTCDate()];
  switch (span) {
    case 'day':
      return new Date(Date.UTC(year, month, day + 1));
    case 'week':
      return new Date(Date.UTC(year, month, day + 7));
    case 'month':
      return new Date(Date.UTC(year, month + 1, 1));
    case 'quarter':
      return new Date(Date.UTC(year, month + 3, 1));
    case 'year':
      return new Date(Date.UTC(year + 1, 0, 1));
  }
}

export function keyOf(begin: Date, span: Span): string {
  const iso = begin.toISOString();
  switch (span) {
    case 'day':
      return iso.slice(0, 10);
    case 'week':
      return weekOf(begin);
    case 'month':
      return iso.slice(0, 7);
    case 'quarter':
      return `${iso.slice(0, 4)}-Q${Math.floor(begin.getUTCMonth() / 3) + 1}`;
    case 'year':
      return iso.slice(0, 4);
  }
}

function weekOf(monday: Date): string {
  // A week belongs to the year of its Thursday.
  const thursday = new Date(monday.getTime() + 3 * DAY);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const number = Math.floor((thursday.getTime() - first) / (7 * DAY)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`;
}

/** All spans from the first to the last one, those between without records too. */
export function filled(keys: string[], span: Span): string[] {
  const known = [...keys].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return known;
  const all: string[] = [];
  const end = beginOf(last);
  for (let at = beginOf(first); at <= end; at = nextOf(at, span)) {
    if (all.length >= MOST) return known;
    all.push(keyOf(at, span));
  }
  return all;
}
