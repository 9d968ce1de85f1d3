import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useMe } from '@/lib/me';
import type { RecordType } from '@/records/schema';
import { columnsOf, usualColumns } from '@/records/views/columns';
import {
  isLayout,
  type Layout,
  type Settings,
  SETTINGS,
  type ViewSearch,
} from '@/records/views/search';
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
  const own = saved !== null && saved.owner === me.id;
  const mayShare = me.capabilities.includes('share_views');
  return {
    type,
    views,
    saved,
    own,
    /** Whether the saved view may be changed for whoever sees it. */
    mayChange: own || (saved !== null && mayShare),
    mayShare,
    filter: search.filter ?? saved?.filter ?? '',
    sort: search.sort ?? saved?.sort ?? '',
    group: search.group ?? saved?.group_by ?? '',
    q: search.q ?? '',
    at: search.at,
    day: search.day,
    who: search.who,
    print: search.print === 'yes',
    layout: search.layout ?? layoutOf(saved),
    settings: settingsOf(search, saved),
    columns,
    changed: differs(search, saved),
    change: (part: Partial<ViewSearch>) =>
      void navigate({ search: old => ({ ...old, ...part }), replace: true }),
    /** Another look at the records, to which the browser's way back leads. */
    go: (part: Partial<ViewSearch>) => void navigate({ search: old => ({ ...old, ...part }) }),
    show: (view: SavedView | null) => void navigate({ search: view ? { view: view.id } : {} }),
    reset: () => void navigate({ search: saved ? { view: saved.id } : {}, replace: true }),
  };
}

export type View = ReturnType<typeof useView>;

function layoutOf(saved: SavedView | null): Layout {
  return isLayout(saved?.layout) ? saved.layout : 'list';
}

/** An empty text in the address takes back what the saved view says. */
function settingsOf(search: ViewSearch, saved: SavedView | null): Settings {
  const all = SETTINGS.map(name => [name, search[name] ?? saved?.settings[name]] as const);
  return Object.fromEntries(all.filter(([, value]) => value));
}

function differs(search: ViewSearch, saved: SavedView | null): boolean {
  const { filter, sort, columns, layout, group } = search;
  return (
    (filter !== undefined && filter !== (saved?.filter ?? '')) ||
    (sort !== undefined && sort !== (saved?.sort ?? '')) ||
    (group !== undefined && group !== (saved?.group_by ?? '')) ||
    (columns !== undefined && columns !== (saved?.columns?.join(',') ?? '')) ||
    (layout !== undefined && layout !== layoutOf(saved)) ||
    SETTINGS.some(
      name => search[name] !== undefined && search[name] !== (saved?.settings[name] ?? ''),
    )
  );
}
