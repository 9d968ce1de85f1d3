import { queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/api';

const SOON_MILLIS = 1500;

export const sourceQuery = (id: number) =>
  queryOptions({
    queryKey: ['sources', id],
    queryFn: ({ signal }) => call('GET /api/sources/{id}', { path: { id }, signal }),
    retry: false,
  });

export const deliveriesQuery = (source: number) =>
  queryOptions({
    queryKey: ['deliveries', source],
    queryFn: ({ signal }) => call('GET /api/deliveries', { query: { source }, signal }),
  });

/** Asked again while one of them waits. */
export const runsQuery = (delivery: string) =>
  queryOptions({
    queryKey: ['deliveries', 'runs', delivery],
    queryFn: ({ signal }) =>
      call('GET /api/deliveries/{id}/runs', { path: { id: delivery }, signal }),
    refetchInterval: query =>
      query.state.data?.items.some(one => one.outcome === 'waiting') ? SOON_MILLIS : false,
  });
