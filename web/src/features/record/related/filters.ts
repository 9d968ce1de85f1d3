import { type Field, fieldOf, type Model, type RecordType } from '@/records/schema';

export interface Tie {
  /** The field of this record that counts them. */
  field: Field;
  type: RecordType;
  /** The expression that finds them in their own list. */
  filter: string;
}

/** How records of another type lead here, as a filter of their list. */
export function tieTo(field: Field, model: Model, id: string): Tie | null {
  const type = field.of ? model.find(field.of) : undefined;
  const via = type && field.via ? fieldOf(type, field.via) : undefined;
  if (!type || !via) return null;
  if (via.kind === 'relations') {
    return { field, type, filter: `${via.name}.exists(one, one.id == "${id}")` };
  }
  return { field, type, filter: `${via.name}.id == "${id}"` };
}

/** What has a place of its own on the page, or is read by programs only. */
const ELSEWHERE = new Set(['task', 'interaction', 'note', 'file', 'deal_stage_change']);

export function ties(type: RecordType, model: Model, id: string): Tie[] {
  return type.fields
    .filter(field => field.kind === 'inverse' && !ELSEWHERE.has(field.of ?? ''))
    .map(field => tieTo(field, model, id))
    .filter(tie => tie !== null);
}
