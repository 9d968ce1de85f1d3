import type { Breakdown } from './breakdowns';
import { momentOf } from '../calendar/zones';
import type { Key } from './figures';
import { beginOf, nextOf } from './spans';

/**
 * The expression that only the records of one group meet.
 *
 * @param zone whose days make the spans of moments
 */
export function conditionOf({ field, span }: Breakdown, key: Key, zone = 'UTC'): string {
  const { name } = field;
  if (key === null || key === undefined) return `${name} == null`;
  if (typeof key === 'object') return `${name} == ${JSON.stringify(key.id)}`;
  if (!span) return `${name} == ${typeof key === 'string' ? JSON.stringify(key) : String(key)}`;
  const begin = beginOf(String(key));
  const edge = (one: Date) => {
    const day = one.toISOString().slice(0, 10);
    return field.kind === 'moment' ? momentOf({ day, minutes: 0 }, zone).toISOString() : day;
  };
  const [from, to] = [edge(begin), edge(nextOf(begin, span))];
  return `${name} >= "${from}" && ${name} < "${to}"`;
}
