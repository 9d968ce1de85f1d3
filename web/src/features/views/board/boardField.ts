import type { Field, RecordType } from '@/records/schema';

const PREFERRED = ['stage', 'status'];

/** The choices whose values can be columns, the likeliest first; a type without one has no board. */
export function boardFields(type: RecordType): Field[] {
  const choices = type.fields.filter(
    field => field.kind === 'choice' && field.choices_from !== 'pipeline',
  );
  const rank = (field: Field) => (PREFERRED.indexOf(field.name) + 3) % 3;
  return choices.sort((one, other) => rank(one) - rank(other));
}

export function boardField(type: RecordType, name?: string): Field | undefined {
  const fields = boardFields(type);
  return fields.find(field => field.name === name) ?? fields[0];
}
