import { isEmpty } from '../fields';
import { idOf } from '../schema';

/** Whether a value is what it was: a related record counts by its id, whatever it is called now. */
export function same(one: unknown, other: unknown): boolean {
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  const [id, otherId] = [related(one), related(other)];
  if (id !== null || otherId !== null) return id === otherId;
  return JSON.stringify(one) === JSON.stringify(other);
}

function related(value: unknown): string | null {
  return typeof value === 'object' && !Array.isArray(value) ? idOf(value) : null;
}
