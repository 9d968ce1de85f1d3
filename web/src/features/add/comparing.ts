import type { Row, Values } from '@/lib/api';
import { editable, isEmpty, lookOf } from '@/records/fields';
import { type Field, idOf, type RecordType } from '@/records/schema';

export interface Difference {
  field: Field;
  theirs: unknown;
  mine: unknown;
  /** Nothing was there, or a list only grows: no choice is needed. */
  fills: boolean;
}

/** What adding the typed values to a record would change, field by field. */
export function differences(type: RecordType, row: Row, given: Values): Difference[] {
  return type.fields.flatMap(field => {
    const mine = given[field.name];
    const theirs = row[field.name] ?? null;
    if (!editable(field) || field.name === 'owner' || isEmpty(mine)) return [];
    if (Array.isArray(mine) && Array.isArray(theirs) && theirs.length > 0) {
      const all = grown(theirs, mine);
      return all.length === theirs.length ? [] : [{ field, theirs, mine: all, fills: true }];
    }
    if (isEmpty(theirs)) return [{ field, theirs, mine, fills: field.default !== mine }];
    return same(field, theirs, mine) ? [] : [{ field, theirs, mine, fills: false }];
  });
}

function grown(theirs: unknown[], mine: unknown[]) {
  const known = new Set(theirs.map(plain));
  return [...theirs, ...mine.filter(one => !known.has(plain(one)))];
}

/** Numbers and addresses are the same however they are spaced. */
function plain(one: unknown) {
  const value = one && typeof one === 'object' && 'value' in one ? one.value : (idOf(one) ?? one);
  return String(value)
    .toLowerCase()
    .replace(/[\s()/.-]/g, '');
}

function same(field: Field, theirs: unknown, mine: unknown) {
  if (field.kind === 'relation') return idOf(theirs) === idOf(mine);
  const look = lookOf(field);
  return look.text(theirs, field).toLowerCase() === look.text(mine, field).toLowerCase();
}
