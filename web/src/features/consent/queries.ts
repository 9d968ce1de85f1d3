import { queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/api';

export const requestsQuery = (state: 'open' | 'all') =>
  queryOptions({
    queryKey: ['privacy-requests', state],
    queryFn: async ({ signal }) =>
      (await call('GET /api/privacy-requests', { query: { state, limit: 200 }, signal })).items,
  });

export const retentionsQuery = queryOptions({
  queryKey: ['retentions'],
  queryFn: async ({ signal }) => (await call('GET /api/retentions', { signal })).items,
});

export const suppressionsQuery = queryOptions({
  queryKey: ['suppressions'],
  queryFn: ({ signal }) => call('GET /api/suppressions', { signal }),
});

export const retainedQuery = queryOptions({
  queryKey: ['retained'],
  queryFn: async ({ signal }) => (await call('GET /api/retained', { signal })).items,
  staleTime: Number.POSITIVE_INFINITY,
});

export const previewQuery = (noun: string, id: string) =>
  queryOptions({
    queryKey: ['erasure', noun, id],
    queryFn: ({ signal }) => call('GET /api/{noun}/{id}/erasure', { path: { noun, id }, signal }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
