import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { type api, call } from '@/lib/api';
import type { RecordType } from '../schema';

/** Instead of how many values sources give: the value is known to be wrong. */
export const PROVED_WRONG = -1;

/** By field: how many different values there are, or that it proved wrong. */
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
      const { items, wrong } = await call('GET /api/{noun}/disagreements', {
        path: { noun: type.plural },
        query: { ids: ids.join(',') as unknown as string[] },
        signal,
      });
      const found = new Map<string, Contradicted>(items.map(item => [item.id, item.fields]));
      for (const { id, fields } of wrong) {
        const marks = Object.keys(fields).map(name => [name, PROVED_WRONG] as const);
        found.set(id, { ...Object.fromEntries(marks), ...found.get(id) });
      }
      return found;
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

/** Says that a number or an address is wrong; the sources that stood for it are believed less. */
export function useMarkWrong(type: RecordType, id: string) {
  const client = useQueryClient();
  return async (field: string, kind: 'wrong_number' | 'bounced', value: string) => {
    await call('POST /api/coverage/{covered}/{id}/observations', {
      path: { covered: type.plural, id },
      body: { field, kind, value },
    });
    await Promise.all(
      ['provenance', 'contradicted', 'coverage'].map(key =>
        client.invalidateQueries({ queryKey: [key, type.name] }),
      ),
    );
  };
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
