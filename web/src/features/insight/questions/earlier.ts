import type { api } from '@/lib/api';

const WEEK = 7;
const MONTHS = 12;
const QUARTER = 3;
const TIMES = { once: 6, weekly: 6, monthly: 6, quarterly: 4, yearly: 3 } as const;

/** The days, the newest first, on which somebody who asks so often looked before. */
export function earlier(often: api.QuestionOften, now = new Date()) {
  return Array.from({ length: TIMES[often] }, (_, i) => before(often, i, now));
}

/** Weeks back by seven days; else the last day of each span that is over. */
function before(often: api.QuestionOften, back: number, now: Date) {
  const at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  if (often === 'weekly') {
    at.setUTCDate(at.getUTCDate() - WEEK * (back + 1));
  } else {
    const months = often === 'yearly' ? MONTHS : often === 'quarterly' ? QUARTER : 1;
    const first = Math.floor(at.getUTCMonth() / months) * months;
    at.setUTCMonth(first - months * back, 0);
  }
  return at.toISOString().slice(0, 10);
}
