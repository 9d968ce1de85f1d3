import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '@/lib/api';
import { asked } from '../rows';
import type { Field, RecordType } from '../schema';
import { useModel } from '../schema';
import { useOverlay } from '../waiting';

const PAGE = 100;

export interface Asked {
  filter?: string;
  sort?: string;
  q?: string;
  at?: string;
}

/** Records of a view, page after page by cursor, as they are scrolled to. */
export function useRows(type: RecordType, columns: Field[], view: Asked, enabled = true) {
  const model = useModel();
  const fields = [...new Set([type.title, ...columns.map(field => asked(model, field))])].join(',');
  const key = ['list', type.name, view.filter ?? '', view.sort ?? '', view.q ?? '', fields];
  if (view.at) key.push(view.at);
  const query = useInfiniteQuery({
    queryKey: key,
    enabled,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/{noun}', {
        path: { noun: type.plural },
        query: {
          filter: view.filter,
          sort: view.sort,
          search: view.q,
          fields,
          limit: PAGE,
          at: view.at,
          cursor: pageParam,
        },
        signal,
      }),
    getNextPageParam: page => page.next,
    placeholderData: keepPreviousData,
  });
  const overlay = useOverlay(type.name);
  const rows = useMemo(() => {
    const read = query.data?.pages.flatMap(page => page.items) ?? [];
    return view.at ? read : read.map(overlay);
  }, [query.data, overlay, view.at]);
  return { ...query, rows, key };
}

/** How many there are in all: asked for by itself, so that the first rows never wait for it. */
export function useCount(type: RecordType, view: Asked) {
  return useQuery({
    queryKey: ['list', type.name, 'count', view.filter ?? '', view.q ?? '', view.at ?? ''],
    queryFn: async ({ signal }) => {
      const page = await call('GET /api/{noun}', {
        path: { noun: type.plural },
        query: {
          filter: view.filter,
          search: view.q,
          fields: type.title,
          limit: 1,
          count: 'exact',
          at: view.at,
        },
        signal,
      });
      return { count: page.count ?? 0, closed: page.closed ?? 0 };
    },
    staleTime: 30_000,
    retry: false,
  });
}
