import { queryOptions } from '@tanstack/react-query';
import { type api, call } from '@/lib/api';

const POLL_MILLIS = 800;

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => call('GET /api/imports', { signal }),
});

export const isAtWork = (one: api.Import | undefined, asked: boolean) =>
  one?.status === 'running' || (asked && one?.status === 'planned');

/** How far it is; asked again and again while it runs, or was asked to. */
export const importQuery = (id: string, asked: boolean) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => call('GET /api/imports/{id}', { path: { id }, signal }),
    refetchInterval: ({ state }) => (isAtWork(state.data, asked) ? POLL_MILLIS : false),
  });

export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id, 'proposal'],
    queryFn: ({ signal }) => call('GET /api/imports/{id}/proposal', { path: { id }, signal }),
    staleTime: Infinity,
  });

export const rehearsalQuery = (id: string, mapping: api.ImportMapping) =>
  queryOptions({
    queryKey: ['import', id, 'rehearsal', mapping],
    queryFn: ({ signal }) => call('POST /api/imports/{id}/rehearsals', { path: { id }, signal }),
    retry: false,
  });

export const undoQuery = (id: string) =>
  queryOptions({
    queryKey: ['undo', id],
    queryFn: ({ signal }) => call('GET /api/undos/{id}', { path: { id }, signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? POLL_MILLIS : false),
  });
