import type { api } from '@/lib/api';
import type { RecordType } from '@/records/schema';

export {
  type Columns,
  keysOf,
  type Place,
  placesOf,
  type Target,
  targetsOf,
  withTargets,
} from '@/records/mapping';

/** Why a row is refused, with the field as people call it. */
export function why(type: RecordType, problem: api.RowProblem): string {
  const { field: name } = problem as { field?: string };
  const field = type.fields.find(one => one.name === name)?.label ?? name;
  const said = field ? `${field}: ${problem.text}` : problem.text;
  return [said, ...(problem.more ?? []).map(one => why(type, one))].join(' · ');
}
