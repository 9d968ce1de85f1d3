import { useQueries, useQuery } from '@tanstack/react-query';
import { call } from '@/lib/api';
import { type Field, fieldOf, idOf, type RecordType, useModel } from '@/records/schema';
import type { Stage } from './useStages';

/** Fewer stays than that say nothing about what is usual. */
const ENOUGH = 5;
const MOST = 200;

const SINCE = new Map<string, string>();

/** The type that keeps when records entered and left their stages, and what it calls them. */
function useHistory(type: RecordType, field: Field | undefined): string | null {
  const history = useModel().find(`${type.name}_stage_change`);
  const kept = history && fieldOf(history, type.name) && fieldOf(history, 'entered_at');
  return kept && field?.name === 'stage' ? history.plural : null;
}

/** How many days records usually stay in each stage: the median of what was, else what was written down. */
export function useUsual(type: RecordType, field: Field | undefined, stages: Stage[]) {
  const noun = useHistory(type, field);
  const { data } = useQuery({
    queryKey: ['figures', type.name, 'usual stays'],
    enabled: noun !== null,
    staleTime: 5 * 60_000,
    retry: false,
    queryFn: async ({ signal }) => {
      const { groups } = await call('POST /api/{noun}/aggregate', {
        path: { noun: noun ?? '' },
        body: {
          filter: 'left_at != null',
          group_by: ['stage'],
          measures: [
            { function: 'count', name: 'count' },
            { function: 'median', field: 'days', name: 'days' },
          ],
        },
        signal,
      });
      return new Map(
        groups
          .filter(one => Number(one.measures.count) >= ENOUGH)
          .map(one => [String(one.key.stage), Number(one.measures.days)]),
      );
    },
  });
  return (column: string): number | null => {
    const stage = stages.find(one => one.key === column);
    if (stage && !stage.open) return null;
    return data?.get(column) ?? stage?.usualDays ?? null;
  };
}

/** Since when records are in the stage that they are in. */
export function useSince(
  type: RecordType,
  field: Field,
  pages: string[][],
): ReadonlyMap<string, string> {
  const noun = useHistory(type, field);
  return useQueries({
    queries: (noun ? pages : []).map(ids => ({
      queryKey: ['list', type.name, 'board', 'since', ids],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const those = ids.map(id => JSON.stringify(id)).join(', ');
        const { items } = await call('GET /api/{noun}', {
          path: { noun: noun ?? '' },
          query: {
            filter: `left_at == null && ${type.name} in [${those}]`,
            fields: `${type.name},entered_at`,
            limit: MOST,
          },
          signal,
        });
        return items.map(row => [idOf(row[type.name]) ?? '', String(row.entered_at)] as const);
      },
    })),
    combine: found => (found.length === 0 ? SINCE : new Map(found.flatMap(one => one.data ?? []))),
  });
}
