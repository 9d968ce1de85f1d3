import { language, t } from '@/lib/messages';
import type { Measure, Span } from './breakdowns';
import { beginOf } from './spans';

/** A span of time as people say it: January 2026, week 5 of 2026. */
export function shownSpan(key: string, span: Span): string {
  const begin = beginOf(key);
  const format = (how: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language(), { ...how, timeZone: 'UTC' }).format(begin);
  switch (span) {
    case 'day':
      return format({ dateStyle: 'medium' });
    case 'week':
      return t('chart.week_of', { day: format({ dateStyle: 'medium' }) });
    case 'month':
      return format({ month: 'short', year: 'numeric' });
    case 'quarter':
      return t('chart.quarter_of', { quarter: key.slice(-1), year: key.slice(0, 4) });
    case 'year':
      return key;
  }
}

export function measureLabel({ function: name, field }: Measure): string {
  return field
    ? t(`chart.${name as 'sum' | 'avg' | 'median'}`, { name: field.label })
    : t('chart.count');
}
