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

export type KnowerKind = 'source' | 'department' | 'company';
