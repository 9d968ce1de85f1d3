import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type api, call } from '@/lib/api';
import { zone } from '@/records/zone';

const AGAIN_MILLIS = 5 * 60_000;

const dayQuery = queryOptions({
  queryKey: ['today', 'open'],
  refetchInterval: AGAIN_MILLIS,
  queryFn: ({ signal }) => call('GET /api/today', { query: { time_zone: zone() }, signal }),
});

/**
 * What to do next, in its order. Entries stay where they are while one reads: what came in meanwhile
 * is counted, and stands in its place once one asks for it.
 */
export function useDay() {
  const query = useQuery(dayQuery);
  const [order, setOrder] = useState<string[] | null>(null);
  const items = query.data?.items;
  const found = new Map((items ?? []).map(one => [one.key, one]));
  const shown = (order ?? [...found.keys()])
    .map(key => found.get(key))
    .filter((one): one is api.TodayEntry => one !== undefined);
  const fresh = found.size - shown.length;

  useEffect(() => {
    if (items && (order === null || shown.length === 0)) setOrder(items.map(one => one.key));
  }, [items]);

  async function refresh() {
    const { data } = await query.refetch();
    if (data) setOrder(data.items.map(one => one.key));
  }

  return { ...query, entries: shown, fresh, refresh };
}

/** What "not today" keeps away. */
export function useAway(enabled: boolean) {
  return useQuery({
    queryKey: ['today', 'away'],
    enabled,
    queryFn: async ({ signal }) =>
      (await call('GET /api/today', { query: { time_zone: zone(), dismissed: true }, signal }))
        .items,
  });
}
