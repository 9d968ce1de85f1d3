import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { partLabel, partsOf } from './parts';
import type { RecordType } from './schema';

/** Where one column goes. */
export type Target = api.ColumnRule;
export type Columns = NonNullable<api.ImportMapping['columns']>;

/** Of users an import takes only what places a colleague. */
const OF_COLLEAGUES = new Set(['name', 'email', 'department', 'manager']);

export function targetsOf(columns: Columns | undefined, name: string): Target[] {
  const found = columns?.[name];
  if (!found) return [];
  return (Array.isArray(found) ? found : [found]).map(one =>
    typeof one === 'string' ? { field: one } : one,
  );
}

/** The same columns with other targets for one; without any it is left out. */
export function withTargets(columns: Columns | undefined, name: string, targets: Target[]) {
  const next: Columns = { ...columns };
  delete next[name];
  if (targets.length === 1) next[name] = targets[0] ?? null;
  if (targets.length > 1) next[name] = targets;
  return next;
}

export interface Place {
  value: string;
  label: string;
}

/** Everything that a column can become, by name. */
export function placesOf(type: RecordType, key: string | undefined): Place[] {
  const fixed = type.origin === 'fixed';
  const fields = type.fields.filter(
    field =>
      !['formula', 'roll_up', 'inverse', 'file'].includes(field.kind) &&
      (fixed ? OF_COLLEAGUES.has(field.name) : field.writable),
  );
  const places = fields.flatMap(field => [
    { value: field.name, label: field.label },
    ...partsOf(field.kind).map(part => ({
      value: `${field.name}.${part}`,
      label: `${field.label}: ${partLabel(field, part)}`,
    })),
  ]);
  places.sort((one, other) => one.label.localeCompare(other.label));
  if (fixed) return places;
  return [
    ...places,
    { value: 'external_id', label: t('import.place.external_id') },
    { value: 'since', label: t('import.place.since') },
    ...(key === 'id' ? [{ value: 'id', label: t('import.place.id') }] : []),
  ];
}

/** By what records can be found again. */
export function keysOf(type: RecordType): Place[] {
  const kinds = ['text', 'person_name', 'emails', 'phones', 'links'];
  return [
    { value: 'external_id', label: t('import.place.external_id') },
    ...type.fields
      .filter(field => kinds.includes(field.kind))
      .map(field => ({ value: field.name, label: field.label })),
    { value: 'id', label: t('import.place.id') },
  ];
}
