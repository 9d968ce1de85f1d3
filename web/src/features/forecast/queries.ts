import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type api, call } from '@/lib/api';

export interface Scope {
  scope: api.ForecastScope;
  reference: string;
}

export type Span = api.ForecastSpan;

export const forecastQuery = ({ scope, reference }: Scope) =>
  queryOptions({
    queryKey: ['forecast', 'latest', scope, reference],
    queryFn: ({ signal }) => call('GET /api/forecast', { query: { scope, reference }, signal }),
    placeholderData: keepPreviousData,
  });

export const proofQuery = queryOptions({
  queryKey: ['forecast', 'proof'],
  queryFn: ({ signal }) => call('GET /api/forecast/rehearsals', { signal }),
});

export interface Supposed {
  newDeals: number;
  without: string[];
}

export const supposedQuery = ({ scope, reference }: Scope, supposed: Supposed) =>
  queryOptions({
    queryKey: ['forecast', 'supposed', scope, reference, supposed],
    enabled: supposed.newDeals !== 1 || supposed.without.length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call('POST /api/forecast/what-ifs', {
        body: {
          scope,
          reference: reference || undefined,
          new_deals: supposed.newDeals,
          without_stages: supposed.without,
        },
        signal,
      }),
  });

/** Stages that a deal goes through, the first one first. */
export const openStagesQuery = queryOptions({
  queryKey: ['list', 'stage', 'open'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) =>
    (
      await call('GET /api/{noun}', {
        path: { noun: 'stages' },
        query: {
          filter: 'outcome == "open"',
          sort: 'position',
          fields: 'key,name',
          limit: 50,
        },
        signal,
      })
    ).items.map(one => ({ key: String(one.key), name: String(one.name) })),
});
