import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { type api, call } from '@/lib/api';
import type { RecordType } from '../schema';

/** By field: how many different values there are. */
export type Contradicted = Record<string, number>;

const KEPT_LISTS = new Set(['pipeline', 'stage', 'setting', 'exchange_rate', 'view', 'file']);

/** Types of which sources say something: not traces of what colleagues did, nor lists they keep. */
export const claimed = (type: RecordType) =>
  type.origin !== 'fixed' && !type.behaviour && !KEPT_LISTS.has(type.name);

/** The contradicted fields of some records, at most a hundred, by their ids. */
export function contradictedQuery(type: RecordType, ids: string[]) {
  return queryOptions({
    queryKey: ['contradicted', type.name, ...ids],
    staleTime: 60_000,
    retry: false,
    queryFn: async ({ signal }) => {
      const { items } = await call('GET /api/{noun}/disagreements', {
        path: { noun: type.plural },
        query: { ids: ids.join(',') as unknown as string[] },
        signal,
      });
      return new Map<string, Contradicted>(items.map(item => [item.id, item.fields]));
    },
  });
}

export function useContradicted(type: RecordType, id: string): Contradicted {
  const { data } = useQuery({ ...contradictedQuery(type, [id]), enabled: claimed(type) });
  return data?.get(id) ?? {};
}

export function provenanceQuery(type: RecordType, id: string) {
  return queryOptions({
    queryKey: ['provenance', type.name, id],
    staleTime: 15_000,
    retry: false,
    queryFn: async ({ signal }): Promise<Record<string, api.FieldProvenance>> =>
      (await call('GET /api/{noun}/{id}/provenance', { path: { noun: type.plural, id }, signal }))
        .fields,
  });
}

/** Says that a value was checked with the customer: it is believed from now on. */
export function useVerify(type: RecordType, id: string) {
  const client = useQueryClient();
  return async (field: string) => {
    await call('POST /api/{noun}/{id}/verifications', {
      path: { noun: type.plural, id },
      body: { fields: [field] },
    });
    await Promise.all(
      ['provenance', 'contradicted', 'stamps'].map(key =>
        client.invalidateQueries({ queryKey: [key, type.name] }),
      ),
    );
  };
}
