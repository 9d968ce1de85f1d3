import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '@/lib/api';

export const sourcesQuery = infiniteQueryOptions({
  queryKey: ['sources'],
  initialPageParam: 0,
  queryFn: ({ pageParam, signal }) =>
    call('GET /api/sources', { query: { cursor: pageParam, limit: 100 }, signal }),
  getNextPageParam: page => (page.next === null ? undefined : Number(page.next)),
});
