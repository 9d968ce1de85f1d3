import { queryOptions, useQuery } from '@tanstack/react-query';
import { call, type Row } from '@/lib/api';

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

export const MOST_PAGES = 40;

/** Every row of a small type, such as colleagues or departments. */
export async function all(noun: string, fields: string, signal: AbortSignal) {
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

/** Names of colleagues by id; somebody whom one may not see has none. */
export function useNames() {
  const { data = [] } = useQuery(colleaguesQuery);
  const names = new Map(data.map(one => [one.id, one.name]));
  return (id: string | null | undefined) => (id ? (names.get(id) ?? null) : null);
}
