import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { type api, call } from '@/lib/api';
import type { RecordType } from '../schema';

/** By field: who stood for its value last. Only fields with a half-life have one. */
export type Stamps = Record<string, api.Stamp>;

export const ages = (type: RecordType) =>
  type.fields.some(field => field.half_life_days !== null && field.half_life_days > 0);

/** The stamps of some records, at most a hundred, by their ids. */
export function stampsQuery(type: RecordType, ids: string[]) {
  return queryOptions({
    queryKey: ['stamps', type.name, ...ids],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const { items } = await call('GET /api/{noun}/stamps', {
        path: { noun: type.plural },
        query: { ids: ids.join(',') as unknown as string[] },
        signal,
      });
      return new Map<string, Stamps>(items.map(item => [item.id, item.fields]));
    },
  });
}

export function useStamps(type: RecordType, id: string): Stamps {
  const { data } = useQuery({ ...stampsQuery(type, [id]), enabled: ages(type) });
  return data?.get(id) ?? {};
}

/** Says that a value is still right: it counts as fresh from now on. */
export function useConfirm(type: RecordType, id: string) {
  const client = useQueryClient();
  return async (field: string) => {
    await call('POST /api/{noun}/{id}/confirmations', {
      path: { noun: type.plural, id },
      body: { fields: [field] },
    });
    await client.invalidateQueries({ queryKey: ['stamps', type.name] });
  };
}
