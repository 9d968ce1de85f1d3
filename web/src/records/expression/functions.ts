import { PARTS as NAMED_PARTS } from '../parts';
import type { Key } from '@/lib/messages';

/** What may be called, how it is written, and a short explanation in the texts of the screens. */
export interface Callable {
  name: string;
  /** With the place of the caret marked by a bar. */
  written: string;
  says: Key;
}

const callable = (name: string, written: string): Callable => ({
  name,
  written,
  says: `expression.fn.${name}` as Key,
});

/** For each record behind a to-many relation; the variable gets the first letter of the relation. */
export const OVER_RECORDS = ['exists', 'all', 'exists_one', 'count', 'filter'] as const;
export const FIGURES = ['sum', 'avg', 'min', 'max'] as const;

export const ON_RECORDS: Callable[] = [
  ...OVER_RECORDS.map(name => callable(name, `${name}({v}, {v}.|)`)),
  ...FIGURES.map(name => callable(name, `${name}({v}, {v}.|)`)),
  callable('size', 'size()|'),
];

export const ON_TEXT: Callable[] = [
  callable('contains', 'contains("|")'),
  callable('startsWith', 'startsWith("|")'),
  callable('endsWith', 'endsWith("|")'),
  callable('trim', 'trim()|'),
];

/** Several texts of one record: e-mails, tags. */
export const ON_TEXTS: Callable[] = [
  ...ON_TEXT.slice(0, 3),
  callable('exists', 'exists({v}, {v}.|)'),
  callable('size', 'size()|'),
];

export const FREE: Callable[] = [
  callable('has', 'has(|)'),
  callable('now', 'now|'),
  callable('today', 'today|'),
  callable('me', 'me|'),
  callable('duration', 'duration("|")'),
  callable('coalesce', 'coalesce(|)'),
  callable('size', 'size(|)'),
  callable('text', 'text(|)'),
  callable('round', 'round(|)'),
  callable('abs', 'abs(|)'),
  callable('floor', 'floor(|)'),
  callable('ceil', 'ceil(|)'),
  callable('during', 'during(|, "this_month")'),
  callable('days', 'days(|)'),
  callable('date', 'date(|)'),
  callable('year', 'year(|)'),
  callable('quarter', 'quarter(|)'),
  callable('month', 'month(|)'),
  callable('day', 'day(|)'),
  callable('weekday', 'weekday(|)'),
  callable('hour', 'hour(|)'),
];

/** What stands behind a dot after a value that has parts. */
export const PARTS: Record<string, string[]> = { ...NAMED_PARTS, money: ['amount', 'currency'] };
