import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/api';

export const digestQuery = queryOptions({
  queryKey: ['surprises', 'digest'],
  queryFn: ({ signal }) => call('GET /api/digest', { signal }),
});

export const surprisesQuery = queryOptions({
  queryKey: ['surprises', 'list'],
  queryFn: ({ signal }) => call('GET /api/surprises', { signal }),
  // The first look of a workspace is under way.
  refetchInterval: query => (query.state.data?.looked_on === null ? 5_000 : false),
});

/** After something was said or done. */
export function useAgain() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['surprises'] });
}
