import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type api, call } from '@/lib/api';

export interface Scope {
  scope: api.ForecastScope;
  reference: string;
}

export type Span = api.ForecastSpan;

/** Milliseconds, while the first one is being made. */
const LOOKS_EVERY = 3000;

export const forecastQuery = ({ scope, reference }: Scope) =>
  queryOptions({
    queryKey: ['forecast', 'latest', scope, reference],
    queryFn: ({ signal }) => call('GET /api/forecast', { query: { scope, reference }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: query => (query.state.data?.being_made ? LOOKS_EVERY : false),
  });

export const proofQuery = queryOptions({
  queryKey: ['forecast', 'proof'],
  queryFn: ({ signal }) => call('GET /api/forecast/rehearsals', { signal }),
});

export const courseQuery = ({ scope, reference }: Scope, grain: Span['grain']) =>
  queryOptions({
    queryKey: ['forecast', 'course', scope, reference, grain],
    queryFn: ({ signal }) =>
      call('GET /api/forecast/courses/{grain}', {
        path: { grain },
        query: { scope, reference },
        signal,
      }),
  });

export const agreementsQuery = ({ scope, reference }: Scope) =>
  queryOptions({
    queryKey: ['forecast', 'agreements', scope, reference],
    queryFn: ({ signal }) =>
      call('GET /api/forecast/agreements', { query: { scope, reference }, signal }),
  });

/** Days of which a forecast is kept, the oldest first. */
export const daysQuery = queryOptions({
  queryKey: ['forecast', 'days'],
  queryFn: ({ signal }) => call('GET /api/forecast/runs', { signal }),
});

export const thenQuery = ({ scope, reference }: Scope, day: string) =>
  queryOptions({
    queryKey: ['forecast', 'then', scope, reference, day],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call('GET /api/forecast/runs/{day}', { path: { day }, query: { scope, reference }, signal }),
  });

export const aimsQuery = (grain: Span['grain']) =>
  queryOptions({
    queryKey: ['forecast', 'aims', grain],
    queryFn: ({ signal }) => call('GET /api/forecast/targets', { query: { grain }, signal }),
  });

export const quotasQuery = queryOptions({
  queryKey: ['forecast', 'quotas'],
  queryFn: ({ signal }) => call('GET /api/forecast/quotas', { signal }),
});

export interface Supposed {
  newDeals: number;
  people: number;
  without: string[];
  moves: { deal: string; date: string }[];
}

export const AS_IT_IS: Supposed = { newDeals: 1, people: 0, without: [], moves: [] };

export const supposes = (one: Supposed) =>
  one.newDeals !== 1 || one.people > 0 || one.without.length > 0 || one.moves.length > 0;

export const supposedQuery = ({ scope, reference }: Scope, supposed: Supposed) =>
  queryOptions({
    queryKey: ['forecast', 'supposed', scope, reference, supposed],
    enabled: supposes(supposed),
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      call('POST /api/forecast/what-ifs', {
        body: {
          scope,
          reference: reference || undefined,
          new_deals: supposed.newDeals,
          people: supposed.people,
          moves: supposed.moves,
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

/** The largest open deals, for those that are moved. */
export const largestDealsQuery = (stages: string[]) =>
  queryOptions({
    queryKey: ['list', 'deal', 'largest', stages],
    enabled: stages.length > 0,
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      (
        await call('GET /api/{noun}', {
          path: { noun: 'deals' },
          query: {
            filter: `stage in [${stages.map(key => JSON.stringify(key)).join(', ')}]`,
            sort: '-amount',
            fields: 'name,close_date',
            limit: 200,
          },
          signal,
        })
      ).items.map(one => ({
        id: one.id,
        name: String(one.name),
        close_date: (one.close_date as string | null) ?? null,
      })),
  });
