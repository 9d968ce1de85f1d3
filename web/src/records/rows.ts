import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { call, type Row, type Values } from '@/lib/api';
import type { Field, Model, RecordType } from './schema';

/**
 * What to ask for so that a field can be shown: a related record comes with its title, everything
 * else as it is.
 */
export function asked(model: Model, field: Field): string {
  if (field.kind !== 'relation' || field.to?.length !== 1) return field.name;
  const target = model.find(field.to[0] ?? '');
  return target ? `${field.name}.${target.title}` : field.name;
}

export function recordQuery(model: Model, type: RecordType, id: string, at?: string) {
  const fields = type.fields
    .filter(field => field.kind !== 'inverse')
    .map(field => asked(model, field));
  return queryOptions({
    queryKey: at ? ['record', type.name, id, at] : ['record', type.name, id],
    queryFn: ({ signal }) =>
      call('GET /api/{noun}/{id}', {
        path: { noun: type.plural, id },
        query: { fields: fields.join(','), at },
        signal,
      }),
  });
}

/** Puts a record's new state wherever an older one is shown. */
export function useReplaceRow() {
  const client = useQueryClient();
  return (type: RecordType, row: Row) => {
    client.invalidateQueries({ queryKey: ['record', type.name, row.id] });
    client.invalidateQueries({ queryKey: ['list', type.name] });
    client.invalidateQueries({ queryKey: ['figures', type.name] });
  };
}

export function patch(type: RecordType, id: string, version: number, values: Values) {
  return call('PATCH /api/{noun}/{id}', { path: { noun: type.plural, id }, version, body: values });
}
