import { t } from '@/lib/messages';
import { partLabel, partsOf } from '../parts';
import { type Field, fieldOf, type Model, type RecordType } from '../schema';

/** A field of a type, or of a record that it leads to: "company.industry", called by both. */
export function fieldAt(model: Model, root: RecordType, path: string): Field | undefined {
  const labels: string[] = [];
  let type: RecordType | undefined = root;
  let field: Field | undefined;
  for (const name of path.split('.')) {
    field = (type && fieldOf(type, name)) ?? partOf(field, name);
    if (!field) return undefined;
    labels.push(field.label);
    type = field.to?.length === 1 ? model.find(field.to[0] ?? '') : undefined;
  }
  return field && { ...field, name: path, label: labels.slice(-2).join(' · ') };
}

/** What a path is called: "Owner · Department". */
export const pathLabel = (model: Model, root: RecordType, path: string) =>
  fieldAt(model, root, path)?.label ?? path;

/** "Country" of an address, "Last name" of a name: a text. */
function partOf(whole: Field | undefined, part: string): Field | undefined {
  if (!whole || !partsOf(whole.kind).includes(part)) return undefined;
  const label = part === 'country' ? t('filter.country') : partLabel(whole, part);
  return { ...whole, name: part, label, kind: 'text', value_type: 'text', to: undefined };
}

const NEVER = new Set(['json', 'file']);

/** What a condition may be on: the fields of a type, then those of the one record each leads to. */
export function pathsOf(model: Model, type: RecordType) {
  const own = type.fields.filter(field => !NEVER.has(field.kind) && field.name !== 'version');
  const led = own.flatMap(field => {
    const to = field.value_type === 'record' && field.to?.length === 1 ? field.to[0] : undefined;
    return (model.find(to ?? '')?.fields ?? [])
      .filter(one => !NEVER.has(one.kind) && one.name !== 'version' && one.kind !== 'inverse')
      .map(one => `${field.name}.${one.name}`);
  });
  return [...own.map(field => field.name), ...led];
}
