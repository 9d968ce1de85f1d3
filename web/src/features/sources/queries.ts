import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '@/lib/api';

export const SOURCES = ['sources'];

/** Sources of some kinds, by pages. */
export const sourcesQuery = (kinds: readonly string[]) =>
  infiniteQueryOptions({
    queryKey: [...SOURCES, ...kinds],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/sources', {
        query: { cursor: pageParam, limit: 100, kind: kinds.join(',') },
        signal,
      }),
    getNextPageParam: page => (page.next === null ? undefined : Number(page.next)),
  });
