import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '@/lib/api';
import { asked } from '@/records/rows';
import { type Field, fieldOf, type Model, type RecordType, useModel } from '@/records/schema';

const PAGE = 30;
/** What a card shows beside its title. */
export function cardFields(type: RecordType): Field[] {
  const names = ['amount', 'close_date', 'due_at', 'company', 'owner', 'next_step'];
  const known = names.map(name => fieldOf(type, name)).filter(field => field !== undefined);
  return known.slice(0, 6);
}

export interface Total {
  count: number;
  sum: string | null;
}

/** Counts and sums of all columns, by one query. */
export function useTotals(type: RecordType, field: Field | undefined, filter: string) {
  const money = fieldOf(type, 'amount');
  return useQuery({
    queryKey: ['figures', type.name, 'board', field?.name, filter],
    enabled: field !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { groups } = await call('POST /api/{noun}/aggregate', {
        path: { noun: type.plural },
        body: {
          filter: filter || null,
          group_by: [field?.name ?? ''],
          measures: [
            { function: 'count', name: 'count' },
            ...(money ? [{ function: 'sum' as const, field: money.name, name: 'sum' }] : []),
          ],
        },
        signal,
      });
      return new Map<string, Total>(
        groups.map(group => {
          const key = (group.key as Record<string, unknown>)[field?.name ?? ''];
          const measures = group.measures as Record<string, unknown>;
          return [String(key), { count: Number(measures.count), sum: amount(measures.sum) }];
        }),
      );
    },
  });
}

function amount(value: unknown): string | null {
  if (value && typeof value === 'object' && 'amount' in value) return String(value.amount);
  return value === null || value === undefined ? null : String(value);
}

export function columnKey(type: RecordType, column: string) {
  return ['list', type.name, 'board', column];
}

export function useCards(
  type: RecordType,
  field: Field,
  column: string,
  filter: string,
  sort: string,
) {
  const model: Model = useModel();
  const fields = [type.title, field.name, ...cardFields(type).map(one => asked(model, one))].join(
    ',',
  );
  const own = `${field.name} == ${JSON.stringify(column)}`;
  return useInfiniteQuery({
    queryKey: [...columnKey(type, column), filter, sort, fields],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/{noun}', {
        path: { noun: type.plural },
        query: {
          filter: filter ? `(${filter}) && ${own}` : own,
          sort,
          fields,
          limit: PAGE,
          cursor: pageParam,
        },
        signal,
      }),
    getNextPageParam: page => page.next,
  });
}
