import { queryOptions, useQuery } from '@tanstack/react-query';
import { type api, call, type Row } from '@/lib/api';

export interface Colleague {
  id: string;
  version: number;
  name: string;
  email: string;
  role: string;
  department: string | null;
  manager: string | null;
  active: boolean;
  locale: string | null;
  time_zone: string | null;
}

export interface Department {
  id: string;
  version: number;
  name: string;
  head: string | null;
}

export interface Team {
  id: string;
  version: number;
  name: string;
  department: string | null;
  lead: string | null;
  members: string[];
}

const MOST_PAGES = 40;

async function all(noun: string, fields: string, signal: AbortSignal) {
  const rows: Row[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const found = await call('GET /api/{noun}', {
      path: { noun },
      query: { fields, sort: 'name', limit: 200, cursor },
      signal,
    });
    rows.push(...found.items);
    if (!found.next) break;
    cursor = found.next;
  }
  return rows;
}

export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: async ({ signal }) =>
    (await all(
      'users',
      'name,email,role,department,manager,active,locale,time_zone',
      signal,
    )) as unknown as Colleague[],
  staleTime: 30_000,
});

export const departmentsQuery = queryOptions({
  queryKey: ['departments'],
  queryFn: async ({ signal }) =>
    (await all('departments', 'name,head', signal)) as unknown as Department[],
  staleTime: 30_000,
});

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

/** Names of colleagues by id; somebody whom one may not see has none. */
export function useNames() {
  const { data = [] } = useQuery(colleaguesQuery);
  const names = new Map(data.map(one => [one.id, one.name]));
  return (id: string | null | undefined) => (id ? (names.get(id) ?? null) : null);
}

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

export const requestsQuery = (closure?: string) =>
  queryOptions({
    queryKey: ['access-requests', closure ?? ''],
    queryFn: ({ signal }) => call('GET /api/access-requests', { query: { closure }, signal }),
  });
