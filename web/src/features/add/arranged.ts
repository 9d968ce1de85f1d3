import type { Values } from '@/lib/api';
import { editable, isEmpty } from '@/records/fields';
import type { Field, RecordType } from '@/records/schema';

const MOST_FIELDS = 6;

/** Title and what is required, then the rest in the order of the data model. */
export function arranged(type: RecordType): [Field[], Field[]] {
  const all = type.fields.filter(editable);
  const rank = (field: Field) => (field.name === type.title ? 0 : field.required ? 1 : 2);
  const sorted = all
    .map((field, place) => ({ field, place }))
    .sort((one, other) => rank(one.field) - rank(other.field) || one.place - other.place)
    .map(one => one.field);
  return [sorted.slice(0, MOST_FIELDS), sorted.slice(MOST_FIELDS)];
}

export function defaults(type: RecordType, me: string): Values {
  const values: Values = {};
  for (const field of type.fields) {
    if (field.name === 'owner') values.owner = me;
    else if (editable(field) && !isEmpty(field.default)) values[field.name] = field.default;
  }
  return values;
}
