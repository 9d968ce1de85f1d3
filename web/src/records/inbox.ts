import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/api';

/** How much is open in my inbox. */
export const openCountQuery = queryOptions({
  queryKey: ['inbox', 'count'],
  staleTime: 60_000,
  refetchInterval: 60_000,
  queryFn: async ({ signal }) =>
    (await call('GET /api/inbox', { query: { limit: 1 }, signal })).open,
});

const LOOKS_MILLIS = [300, 1500, 5000];
let timers: ReturnType<typeof setTimeout>[] = [];

/**
 * Something was written: notifications are made of it a moment later, by a consumer of its own, so the
 * inbox is asked soon and again.
 */
export function expectNotices(client: QueryClient) {
  for (const timer of timers) clearTimeout(timer);
  timers = LOOKS_MILLIS.map(pause =>
    setTimeout(() => void client.invalidateQueries({ queryKey: ['inbox'] }), pause),
  );
}
