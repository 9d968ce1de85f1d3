import { queryOptions } from '@tanstack/react-query';
import { type api, call } from '@/lib/api';
import { all, MOST_PAGES } from '@/records/colleagues/queries';

export {
  type Colleague,
  colleaguesQuery,
  type Department,
  departmentsQuery,
  useNames,
} from '@/records/colleagues/queries';

export interface Team {
  id: string;
  version: number;
  name: string;
  department: string | null;
  lead: string | null;
  members: string[];
}

export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async ({ signal }) =>
    (await all('teams', 'name,department,lead,members', signal)) as unknown as Team[],
  staleTime: 30_000,
});

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: ({ signal }) => call('GET /api/roles', { signal }),
});

/** Who has come to this workspace; only for who administers users. */
export const standingsQuery = queryOptions({
  queryKey: ['standings'],
  queryFn: async ({ signal }) => {
    const known = new Map<string, api.Standing>();
    let cursor: string | undefined;
    for (let page = 0; page < MOST_PAGES; page++) {
      const found = await call('GET /api/standings', { query: { cursor }, signal });
      for (const one of found.items) known.set(one.user, one);
      if (!found.next) break;
      cursor = found.next;
    }
    return known;
  },
});

export const closureQuery = (id: string) =>
  queryOptions({
    queryKey: ['closures', id],
    queryFn: ({ signal }) => call('GET /api/closures/{id}', { path: { id }, signal }),
    retry: false,
  });

export const closuresQuery = (state: api.ClosureState) =>
  queryOptions({
    queryKey: ['closures', 'list', state],
    queryFn: ({ signal }) =>
      call('GET /api/closures', {
        query: { state, sort: state === 'in_force' ? 'ends_at' : '-created_at', limit: 200 },
        signal,
      }),
  });

/** Those that the radar counts as overdue: of one department, of all too small for it, or all. */
export const overdueQuery = (department?: string) =>
  queryOptions({
    queryKey: ['closures', 'list', 'overdue', department ?? ''],
    queryFn: ({ signal }) =>
      call('GET /api/closures', { query: { overdue: true, department, limit: 200 }, signal }),
  });

export const requestsQuery = (closure?: string) =>
  queryOptions({
    queryKey: ['access-requests', closure ?? ''],
    queryFn: ({ signal }) => call('GET /api/access-requests', { query: { closure }, signal }),
  });
