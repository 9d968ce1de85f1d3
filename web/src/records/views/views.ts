import { queryOptions } from '@tanstack/react-query';
import { call, type Row } from '@/lib/api';
import type { RecordType } from '../schema';
import { type Settings, SETTINGS } from './search';

/** A view that somebody saved. */
export interface SavedView {
  id: string;
  version: number;
  name: string;
  layout: string | null;
  filter: string | null;
  sort: string | null;
  columns: string[] | null;
  group_by: string | null;
  settings: Settings;
  shared_with: string | null;
  owner: string | null;
}

const FIELDS = 'name,layout,filter,sort,columns,group_by,settings,shared_with,owner';

export function viewsQuery(type: RecordType) {
  return queryOptions({
    queryKey: ['list', 'view', type.name],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const { items } = await call('GET /api/{noun}', {
        path: { noun: 'views' },
        query: {
          filter: `record_type == "${type.name}"`,
          sort: 'name',
          fields: FIELDS,
          limit: 100,
        },
        signal,
      });
      return items.map(viewOf);
    },
  });
}

function viewOf(row: Row): SavedView {
  const view = row as unknown as SavedView;
  return {
    ...view,
    columns: Array.isArray(view.columns) ? view.columns.map(String) : null,
    settings: settingsOf(view.settings),
  };
}

/** Programs may have put anything there. */
function settingsOf(value: unknown): Settings {
  if (!value || typeof value !== 'object') return {};
  const given = value as Record<string, unknown>;
  return Object.fromEntries(
    SETTINGS.filter(name => typeof given[name] === 'string').map(name => [name, given[name]]),
  );
}
