import type { Field, RecordType } from '@/records/schema';

const PREFERRED = ['stage', 'status'];

/** The choice whose values are the columns; a type without one has no board. */
export function boardField(type: RecordType): Field | undefined {
  const choices = type.fields.filter(
    field => field.kind === 'choice' && field.choices_from !== 'pipeline',
  );
  return (
    PREFERRED.map(name => choices.find(field => field.name === name)).find(Boolean) ?? choices[0]
  );
}
