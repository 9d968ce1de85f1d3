import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { call } from './api';

/** Who is signed in, and what they may do. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call('GET /api/me', { signal }),
  staleTime: 30_000,
  // What is chosen on another device comes here, too.
  refetchInterval: 60_000,
  refetchOnWindowFocus: 'always',
});

export function useMe() {
  return useSuspenseQuery(meQuery).data;
}
