import { money, number, percent } from '@/lib/format';
import { language, t } from '@/lib/messages';

export { percent } from '@/lib/format';

/** The month of a first day: November 2026. */
export function monthOf(start: string) {
  const [year, month] = start.split('-').map(Number);
  const date = new Date(year ?? 0, (month ?? 1) - 1, 1);
  return new Intl.DateTimeFormat(language(), { month: 'long', year: 'numeric' }).format(date);
}

/** A figure in its unit. */
export function figure(value: number, unit: string, currency: string) {
  if (unit === 'money') return money(value, currency, true);
  if (unit === 'percent') return percent(value);
  const shown = number(value, value >= 100 ? 0 : 1);
  return unit === 'days' ? t('insight.days', { count: shown }) : shown;
}
