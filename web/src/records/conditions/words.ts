import { country, day, moment, number } from '@/lib/format';
import { type Key, t } from '@/lib/messages';
import { labelOf } from '../fields/choice';
import type { Field, Model, RecordType } from '../schema';
import { type Condition, conditionsOf } from '../views/filter';
import { fieldAt } from './paths';

/** What a chip says after the name of its field. */
export function wordsOf(field: Field, condition: Condition): string {
  const { op, value } = condition;
  switch (op) {
    case 'empty':
    case 'known':
    case 'mine':
      return t(`op.${op}`);
    case 'during':
      return spanOf(String(value));
    case 'last_days':
    case 'next_days':
    case 'older_days':
      return t(`op.${op}.chip`, { count: Number(value) });
    case 'any_of':
      return list(field, value);
    case 'none_of':
      return `${t('op.none_of')} ${list(field, value)}`;
    default:
      return `${t(`op.${op}`)} ${spokenValue(field, value)}`;
  }
}

/** "This month", "tomorrow". */
export const spanOf = (word: string) => t(`op.during.${word}` as Key);

function list(field: Field, value: Condition['value']) {
  return (value as string[]).map(one => spokenValue(field, one)).join(', ');
}

export function spokenValue(field: Field, value: Condition['value']): string {
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (field.kind === 'choice') return labelOf(field, value);
  if (typeof value === 'string' && field.name.endsWith('.country')) return country(value);
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
  if (field.value_type === 'moment' && typeof value === 'string') return moment(value);
  return typeof value === 'number' ? number(value) : String(value);
}

/** An expression in words, one condition each; null where it says more than they can. */
export function spokenOf(model: Model, type: RecordType, expression: string): string[] | null {
  const at = (path: string) => fieldAt(model, type, path);
  const conditions = conditionsOf(type, expression, at);
  return (
    conditions?.flatMap(one => {
      const field = at(one.field);
      return field ? `${field.label} ${wordsOf(field, one)}` : [];
    }) ?? null
  );
}
