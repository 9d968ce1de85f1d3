import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/api';

const SOON_MILLIS = 1500;

export const sourceQuery = (id: number) =>
  queryOptions({
    queryKey: ['sources', id],
    queryFn: ({ signal }) => call('GET /api/sources/{id}', { path: { id }, signal }),
    retry: false,
  });

export const contributionsQuery = (id: number) =>
  queryOptions({
    queryKey: ['sources', id, 'contributions'],
    queryFn: ({ signal }) => call('GET /api/sources/{id}/contributions', { path: { id }, signal }),
    retry: false,
  });

export const recordsOfQuery = (id: number, type: string, alone: boolean) =>
  infiniteQueryOptions({
    queryKey: ['sources', id, 'records', type, alone],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/sources/{id}/records', {
        path: { id },
        query: { type, alone, cursor: pageParam || undefined },
        signal,
      }),
    getNextPageParam: page => page.next ?? undefined,
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

export const hookQuery = (source: number) =>
  queryOptions({
    queryKey: ['corrections', source, 'hook'],
    queryFn: ({ signal }) =>
      call('GET /api/sources/{id}/correction-hook', { path: { id: source }, signal }),
    retry: false,
  });

/** Asked again while one is on its way. */
export const messagesQuery = (source: number) =>
  queryOptions({
    queryKey: ['corrections', source, 'messages'],
    queryFn: ({ signal }) =>
      call('GET /api/sources/{id}/correction-hook/messages', { path: { id: source }, signal }),
    refetchInterval: query =>
      query.state.data?.items.some(one => one.outcome === 'waiting') ? SOON_MILLIS : false,
  });
