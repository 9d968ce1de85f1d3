import type { Field, RecordType } from '@/records/schema';

const PREFERRED = ['due_at', 'happened_at', 'close_date'];
/** When a record was written is no appointment, and stands behind what people set. */
const OF_CANDOR = ['created_at', 'updated_at'];

/** The days and moments that a calendar can go by, the likeliest first. */
export function dateFields(type: RecordType): Field[] {
  const all = type.fields.filter(field => field.kind === 'date' || field.kind === 'moment');
  const rank = (field: Field) => {
    const preferred = PREFERRED.indexOf(field.name);
    if (preferred >= 0) return preferred;
    return OF_CANDOR.includes(field.name) ? 200 : 100;
  };
  return all.sort((one, other) => rank(one) - rank(other));
}

export function dateField(type: RecordType, name: string | undefined): Field | undefined {
  const fields = dateFields(type);
  return fields.find(field => field.name === name) ?? fields[0];
}
