import { useQuery } from '@tanstack/react-query';
import { type api, call } from '@/lib/api';
import type { RecordType } from '@/records/schema';

/** The newest changes of a record; asked for when somebody wants to know. */
export function useChanges(type: RecordType, id: string, wanted: boolean) {
  return useQuery({
    queryKey: ['changes', type.name, id],
    enabled: wanted,
    queryFn: async ({ signal }) =>
      (
        await call('GET /api/{noun}/{id}/changes', {
          path: { noun: type.plural, id },
          query: { limit: 200 },
          signal,
        })
      ).items,
  });
}

export interface FieldChange {
  change: api.Change;
  before: unknown;
  after: unknown;
}

/** What became of one field, newest first. */
export function ofField(changes: api.Change[], name: string): FieldChange[] {
  return changes.flatMap(change => {
    const pair = change.changes?.[name];
    if (!pair || (pair[0] === null && pair[1] === null)) return [];
    return { change, before: pair[0], after: pair[1] };
  });
}
