import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import { type api, call } from '@/lib/api';

export const beliefsQuery = infiniteQueryOptions({
  queryKey: ['beliefs', 'list'],
  initialPageParam: null as string | null,
  queryFn: ({ pageParam, signal }) =>
    call('GET /api/beliefs', { query: pageParam ? { cursor: pageParam } : {}, signal }),
  getNextPageParam: page => page.next,
});

export const beliefQuery = (id: string) =>
  queryOptions({
    queryKey: ['beliefs', 'one', id],
    queryFn: ({ signal }) => call('GET /api/beliefs/{id}', { path: { id }, signal }),
  });

export const templatesQuery = queryOptions({
  queryKey: ['beliefs', 'templates'],
  queryFn: async ({ signal }) => (await call('GET /api/beliefs/templates', { signal })).items,
  staleTime: 5 * 60_000,
});

export const calibrationQuery = queryOptions({
  queryKey: ['beliefs', 'calibration'],
  queryFn: ({ signal }) => call('GET /api/beliefs/calibration', { signal }),
});

export const previewQuery = (statement: api.BeliefStatement, complete: boolean) =>
  queryOptions({
    queryKey: ['beliefs', 'preview', statement],
    queryFn: ({ signal }) => call('POST /api/beliefs/previews', { body: { statement }, signal }),
    enabled: complete,
    retry: false,
  });

/** After one was written, shared or let go. */
export function useAgain() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['beliefs'] });
}
