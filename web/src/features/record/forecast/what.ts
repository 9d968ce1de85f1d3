import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { type Key, t } from '@/lib/messages';
import { labelOf } from '@/records/fields/choice';
import { fieldOf, type RecordType } from '@/records/schema';

const COUNTED = new Set([
  'contacts_30',
  'quiet_days',
  'due_in_days',
  'close_date_pushes',
  'amount_changes',
]);

/** A column with its value, as people say both. */
export function what(
  one: Pick<api.DealForecastStep, 'column' | 'label' | 'value'>,
  type: RecordType,
) {
  const field = fieldOf(type, one.column);
  const key = `forecast.column.${one.column}` as Key;
  const words = t(key);
  const column = field?.label ?? (words === key ? (one.label ?? one.column) : words);
  if (!one.value) return t('forecast.deal.unknown', { column });
  const plain = Number(one.value);
  if (COUNTED.has(one.column) && Number.isFinite(plain)) {
    const overdue = one.column === 'due_in_days' && plain < 0;
    return t(`forecast.deal.is.${overdue ? 'overdue' : one.column}` as Key, {
      count: Math.abs(plain),
    });
  }
  const value = field?.choices
    ? labelOf(field, one.value)
    : Number.isFinite(plain)
      ? number(plain, 0)
      : one.value;
  return t('forecast.deal.value', { column, value });
}
