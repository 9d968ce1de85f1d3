import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type api, call, sentence } from '@/lib/api';
import { toast } from '@/ui/toast';

const AGAIN_MILLIS = 30_000;

/** What I have starred, here and on my other devices. */
export const starsQuery = queryOptions({
  queryKey: ['stars'],
  queryFn: async ({ signal }) => (await call('GET /api/me/stars', { signal })).items,
  refetchInterval: AGAIN_MILLIS,
});

export const recentQuery = queryOptions({
  queryKey: ['recent'],
  queryFn: async ({ signal }) => (await call('GET /api/me/recent', { signal })).items,
  refetchInterval: AGAIN_MILLIS,
});

/** Whether a record or a saved view has my star, and a way to change that. */
export function useStar(spot: api.Spot | null) {
  const client = useQueryClient();
  const { data = [] } = useQuery(starsQuery);
  const on = spot !== null && data.some(one => one.id === spot.id);
  const change = useMutation({
    mutationFn: async (wish: boolean) => {
      if (!spot) return;
      const path = { plural: spot.type, id: spot.id };
      if (wish) await call('PUT /api/me/stars/{plural}/{id}', { path });
      else await call('DELETE /api/me/stars/{plural}/{id}', { path });
    },
    onMutate: wish => {
      client.setQueryData<api.Spot[]>(starsQuery.queryKey, old => {
        const others = (old ?? []).filter(one => one.id !== spot?.id);
        return wish && spot ? [...others, spot] : others;
      });
    },
    onError: failure => toast(sentence(failure), { tone: 'warn' }),
    onSettled: () => client.invalidateQueries({ queryKey: starsQuery.queryKey }),
  });
  return { on, toggle: () => spot && change.mutate(!on) };
}
