import { queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/api';

const WAITING_MILLIS = 1500;

/** While a measurement is awaited, it is asked for again until it is there. */
export const radarQuery = (awaited?: string | null) =>
  queryOptions({
    queryKey: ['radar'],
    queryFn: ({ signal }) => call('GET /api/radar', { signal }),
    refetchInterval: query =>
      awaited !== undefined && (query.state.data?.measured_at ?? null) === awaited
        ? WAITING_MILLIS
        : false,
  });

export const noticesQuery = queryOptions({
  queryKey: ['radar', 'notices'],
  queryFn: ({ signal }) => call('GET /api/radar/notices', { signal }),
});

export const exportedSetsQuery = queryOptions({
  queryKey: ['radar', 'exported'],
  queryFn: ({ signal }) => call('GET /api/radar/exported-sets', { signal }),
});

export const trendQuery = (knower: KnowerKind, reference: string, type?: string) =>
  queryOptions({
    queryKey: ['radar', 'trend', knower, reference, type ?? ''],
    queryFn: ({ signal }) =>
      call('GET /api/radar/trends', { query: { knower, reference, type }, signal }),
  });

/** How many of a source's disagreements the reader finds in their list now, and so may decide. */
export const openQuery = (type: string, source: number, field?: string) =>
  queryOptions({
    queryKey: ['disagreements', 'counted', type, source, field ?? ''],
    queryFn: async ({ signal }) =>
      (
        await call('GET /api/disagreements', {
          query: { type, sources: [source], limit: 1, count: 'exact', ...(field && { field }) },
          signal,
        })
      ).count ?? 0,
  });

export type KnowerKind = 'source' | 'department' | 'company';
