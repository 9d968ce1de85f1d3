import type { api } from '@/lib/api';
import { day, money, number, percent } from '@/lib/format';
import { language, t } from '@/lib/messages';

/** A figure in its unit, as people write it. */
export function shown(value: number | null | undefined, unit: api.MeasureUnit, currency: string) {
  if (value === null || value === undefined) return '—';
  switch (unit) {
    case 'money':
      return money(value, currency, Math.abs(value) >= 100);
    case 'percent':
      return percent(value, Math.abs(value) < 0.1 ? 1 : 0);
    case 'days':
      return t('insight.days', { count: number(value, 1) });
    case 'records':
      return number(value, 0);
    case 'number':
      return number(value, Math.abs(value) < 100 ? 2 : 0);
  }
}

/** A step of a series as it is called: "Jan 2026", "Q1 2026", a day. */
export function stepName(start: string, step: api.MeasureStep) {
  const begin = new Date(`${start}T00:00:00Z`);
  const named = (how: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language(), { ...how, timeZone: 'UTC' }).format(begin);
  switch (step) {
    case 'day':
    case 'week':
      return day(start);
    case 'month':
      return named({ month: 'short', year: 'numeric' });
    case 'quarter':
      return `Q${Math.floor(begin.getUTCMonth() / 3) + 1} ${begin.getUTCFullYear()}`;
    case 'year':
      return String(begin.getUTCFullYear());
  }
}

const MONTHS = { month: 1, quarter: 3, year: 12 };

/** The first day after a step. */
export function endOf(start: string, step: api.MeasureStep) {
  const end = new Date(`${start}T00:00:00Z`);
  if (step === 'day' || step === 'week')
    end.setUTCDate(end.getUTCDate() + (step === 'day' ? 1 : 7));
  else end.setUTCMonth(end.getUTCMonth() + MONTHS[step]);
  return end.toISOString().slice(0, 10);
}

/** What the list of the records behind a figure is opened with. */
export function listed({ filter, at }: api.AnsweredRecords) {
  return { ...(filter !== null && { filter }), ...(at !== null && { at }) };
}
