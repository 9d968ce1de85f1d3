import type { Breakdown } from './breakdowns';
import type { Key } from './figures';
import { beginOf, nextOf } from './spans';

/** The expression that only the records of one group meet. */
export function conditionOf({ field, span }: Breakdown, key: Key): string {
  const { name } = field;
  if (key === null || key === undefined) return `${name} == null`;
  if (typeof key === 'object') return `${name} == ${JSON.stringify(key.id)}`;
  if (!span) return `${name} == ${typeof key === 'string' ? JSON.stringify(key) : String(key)}`;
  const begin = beginOf(String(key));
  const [from, to] = [begin, nextOf(begin, span)].map(one => one.toISOString().slice(0, 10));
  return `${name} >= "${from}" && ${name} < "${to}"`;
}
