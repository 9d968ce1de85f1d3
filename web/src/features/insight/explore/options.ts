import type { Model, RecordType } from '@/records/schema';

export const FUNCTIONS = ['count', 'sum', 'average', 'median', 'share'] as const;
export const STEPS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export const PERIODS = [
  'today',
  'this_week',
  'last_week',
  'this_month',
  'last_month',
  'this_quarter',
  'last_quarter',
  'this_year',
  'last_year',
  'last_30_days',
  'last_90_days',
  'last_12_months',
] as const;

const SPLIT_BY = new Set(['text', 'yes_no', 'record', 'texts']);
const NEVER = new Set(['long_text', 'address', 'person_name', 'json', 'file', 'roll_up']);

/** What a path is called: "Owner · Department". */
export function pathLabel(model: Model, root: RecordType, path: string): string {
  let type: RecordType | undefined = root;
  const labels: string[] = [];
  for (const name of path.split('.')) {
    const field: RecordType['fields'][number] | undefined = type?.fields.find(
      one => one.name === name,
    );
    labels.push(field?.label ?? name);
    type = field?.to?.[0] ? model.find(field.to[0]) : undefined;
  }
  return labels.slice(-2).join(' · ');
}

/** What a figure can be split by: what is prepared first, then the other fields of its records. */
export function breakdownsOf(model: Model, type: RecordType, prepared: string[]) {
  const fields = type.fields.filter(
    field =>
      SPLIT_BY.has(field.value_type) &&
      !NEVER.has(field.kind) &&
      field.name !== type.title &&
      (field.value_type !== 'record' || field.to?.length === 1),
  );
  const paths = [...new Set([...prepared, ...fields.map(one => one.name)])];
  return paths.map(path => ({ value: path, label: pathLabel(model, type, path) }));
}
