import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { type api, call } from '@/lib/api';

/** Which disagreements are looked at. */
export interface Wanted {
  type?: string;
  record?: string;
  field?: string;
  /** A source that says something of it. */
  source?: number;
}

const PAGE = 50;

export function disagreementsQuery({ type, record, field, source }: Wanted) {
  return infiniteQueryOptions({
    queryKey: ['disagreements', 'open', type ?? '', record ?? '', field ?? '', source ?? 0],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/disagreements', {
        query: {
          limit: PAGE,
          count: pageParam === null ? 'exact' : 'none',
          ...(type && { type }),
          ...(record && { record }),
          ...(type && field && { field }),
          ...(source && { sources: [source] }),
          ...(pageParam && { cursor: pageParam }),
        },
        signal,
      }),
    getNextPageParam: page => page.next,
  });
}

export const rulesQuery = queryOptions({
  queryKey: ['disagreements', 'rules'],
  queryFn: async ({ signal }) => (await call('GET /api/settlement-rules', { signal })).items,
});

/** What all that are alike have in common. */
export interface Alike {
  type: string;
  field: string;
  sources: number[];
  believe: number;
}

export const alikeQuery = (alike: Alike) =>
  queryOptions({
    queryKey: ['disagreements', 'alike', alike],
    queryFn: async () =>
      (await call('POST /api/disagreements/settlements', { body: { ...alike, preview: true } }))
        .matched,
  });

export const keyOf = (one: api.Disagreement) => `${one.record.id}/${one.field}`;

export const placeOf = ({ type, record, field }: api.Disagreement) => ({
  type,
  record: record.id,
  field,
});

const SETTLED = ['disagreements', 'contradicted', 'provenance'];

/** After something was settled, everybody who shows it looks again. */
export function useAgain() {
  const client = useQueryClient();
  return async () => {
    await Promise.all(SETTLED.map(key => client.invalidateQueries({ queryKey: [key] })));
  };
}
