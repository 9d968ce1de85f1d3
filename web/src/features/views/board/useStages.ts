import { useQuery } from '@tanstack/react-query';
import { call } from '@/lib/api';
import type { Field } from '@/records/schema';
import { useModel } from '@/records/schema';

export interface Stage {
  key: string;
  pipeline: string;
  open: boolean;
  /** What somebody wrote down as usual. */
  usualDays: number | null;
  /** Fields that a record must have before it comes here. */
  asksFor: string[];
}

const NONE: Stage[] = [];

/** What the workspace says of the stages that a field's choices come from. */
export function useStages(field: Field | undefined): Stage[] {
  const known = useModel().find('stage');
  const { data = NONE } = useQuery({
    queryKey: ['list', 'stage', 'of boards'],
    enabled: known !== undefined && field?.choices_from === 'stage',
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const { items } = await call('GET /api/{noun}', {
        path: { noun: 'stages' },
        query: {
          fields: 'key,pipeline,outcome,usual_days,asks_for',
          sort: 'position',
          limit: 200,
        },
        signal,
      });
      return items.map(row => ({
        key: String(row.key),
        pipeline: String(row.pipeline),
        open: row.outcome === 'open',
        usualDays: typeof row.usual_days === 'number' ? row.usual_days : null,
        asksFor: Array.isArray(row.asks_for) ? row.asks_for.map(String) : [],
      }));
    },
  });
  return field?.choices_from === 'stage' ? data : NONE;
}
