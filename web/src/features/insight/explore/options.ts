import { pathLabel } from '@/records/conditions/paths';
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

const PLACES = ['country', 'city'];
const FAR = 2;

/** Where records are, or those that they lead to: a deal by the country of its company. */
function placesOf(model: Model, type: RecordType, before: string, far: number): string[] {
  return type.fields.flatMap(field => {
    if (field.kind === 'address') return PLACES.map(part => `${before}${field.name}.${part}`);
    const next = field.to?.length === 1 ? model.find(field.to[0] ?? '') : undefined;
    // A deal leads to its company by "company": other relations say who wrote or sent it.
    const leads = field.value_type === 'record' && next?.name === field.name && far > 0;
    return leads ? placesOf(model, next, `${before}${field.name}.`, far - 1) : [];
  });
}

/** What a figure can be split by: what is prepared first, then the other fields of its records. */
export function breakdownsOf(model: Model, type: RecordType, prepared: string[], chosen?: string) {
  const fields = type.fields.filter(
    field =>
      SPLIT_BY.has(field.value_type) &&
      !NEVER.has(field.kind) &&
      field.name !== type.title &&
      (field.value_type !== 'record' || field.to?.length === 1),
  );
  const paths = new Set([...prepared, ...fields.map(one => one.name)]);
  for (const path of placesOf(model, type, '', FAR)) paths.add(path);
  if (chosen) paths.add(chosen);
  const named = [...paths].map(path => ({ value: path, label: pathLabel(model, type, path) }));
  return named.map(one => ({ ...one, label: apart(model, type, one, named) }));
}

interface Option {
  value: string;
  label: string;
}

/** What is called like another one is told with what leads to it. */
function apart(model: Model, type: RecordType, { value, label }: Option, all: Option[]) {
  const way = value.split('.').slice(0, -2).join('.');
  const alone = all.filter(one => one.label === label).length === 1;
  return alone || way === '' ? label : `${pathLabel(model, type, way)} · ${label}`;
}
