import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useMe } from '@/lib/me';
import type { RecordType } from '@/records/schema';
import { columnsOf, usualColumns } from '@/records/views/columns';
import type { ViewSearch } from '@/records/views/search';
import { type SavedView, viewsQuery } from '@/records/views/views';

const route = getRouteApi('/inside/$noun');

/** What is shown: the saved view of the address, with what somebody changed since laid over it. */
export function useView(type: RecordType) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const me = useMe();
  const { data: views = [] } = useQuery(viewsQuery(type));
  const saved = views.find(view => view.id === search.view) ?? null;
  const names = search.columns ?? saved?.columns?.join(',') ?? usualColumns(type).join(',');
  const columns = useMemo(() => columnsOf(type, names.split(',')), [type, names]);
  const layout = search.layout ?? (saved?.layout === 'board' ? 'board' : 'list');
  return {
    type,
    views,
    saved,
    own: saved !== null && saved.owner === me.id,
    mayShare: me.capabilities.includes('share_views'),
    filter: search.filter ?? saved?.filter ?? '',
    sort: search.sort ?? saved?.sort ?? '',
    q: search.q ?? '',
    layout: layout as 'list' | 'board',
    columns,
    changed: differs(search, saved),
    change: (part: Partial<ViewSearch>) =>
      void navigate({ search: old => ({ ...old, ...part }), replace: true }),
    show: (view: SavedView | null) => void navigate({ search: view ? { view: view.id } : {} }),
    reset: () => void navigate({ search: saved ? { view: saved.id } : {}, replace: true }),
  };
}

export type View = ReturnType<typeof useView>;

function differs(search: ViewSearch, saved: SavedView | null): boolean {
  const { filter, sort, columns, layout } = search;
  return (
    (filter !== undefined && filter !== (saved?.filter ?? '')) ||
    (sort !== undefined && sort !== (saved?.sort ?? '')) ||
    (columns !== undefined && columns !== (saved?.columns?.join(',') ?? '')) ||
    (layout !== undefined && layout !== (saved?.layout ?? 'list'))
  );
}
