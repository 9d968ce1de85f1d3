import type { Row, Values } from '@/lib/api';
import { type Field, idOf, type Model, type RecordType } from '@/records/schema';

const leadsTo = (field: Field, name: string) =>
  (field.kind === 'relation' || field.kind === 'relations') &&
  (field.to?.includes(name) || field.to?.includes('*'));

function value(field: Field, typeName: string, id: string): unknown {
  if (field.kind === 'relations') return [id];
  const several = (field.to?.length ?? 0) > 1 || field.to?.includes('*');
  return several ? { type: typeName, id } : id;
}

/**
 * What ties something new to a record, and to what that record itself belongs to: a call about a deal
 * is one with its company too. Null where nothing of that type can be tied to it.
 */
export function tiesOf(model: Model, newType: string, type: RecordType, row: Row): Values | null {
  const target = model.find(newType);
  const own = target?.fields.find(field => field.writable && leadsTo(field, type.name));
  if (!target?.may_create || !own) return null;
  const values: Values = { [own.name]: value(own, type.name, row.id) };
  for (const field of type.fields) {
    const to = field.kind === 'relation' && field.to?.length === 1 ? field.to[0] : undefined;
    const id = idOf(row[field.name]);
    if (!to || !id || to === 'user') continue;
    const also = target.fields.find(
      one => one.writable && one.to?.length === 1 && leadsTo(one, to) && !(one.name in values),
    );
    if (also && also.name !== 'answers') values[also.name] = value(also, to, id);
  }
  return values;
}
