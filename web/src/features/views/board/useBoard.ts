import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '@/lib/api';
import { useMoment } from '@/records/past/moment';
import { asked } from '@/records/rows';
import { type Field, fieldOf, type RecordType, useModel } from '@/records/schema';
import { together } from '../together';

const PAGE = 30;
/** The column of records that have nothing in the field. */
export const NOTHING = '';

/** What a card shows beside its title. */
export function cardFields(type: RecordType): Field[] {
  const names = ['amount', 'close_date', 'due_at', 'company', 'owner', 'next_step'];
  return names.map(name => fieldOf(type, name)).filter(field => field !== undefined);
}

export interface Total {
  count: number;
  sum: unknown;
}

/** Counts and sums of all columns, by one query. */
export function useTotals(type: RecordType, field: Field | undefined, filter: string, q: string) {
  const at = useMoment();
  const money = fieldOf(type, 'amount');
  return useQuery({
    queryKey: ['figures', type.name, 'board', field?.name, filter, q, at ?? ''],
    enabled: field !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const { groups } = await call('POST /api/{noun}/aggregate', {
        path: { noun: type.plural },
        body: {
          filter: filter || null,
          search: q || null,
          at: at ?? null,
          group_by: [field?.name ?? ''],
          measures: [
            { function: 'count', name: 'count' },
            ...(money ? [{ function: 'sum' as const, field: money.name, name: 'sum' }] : []),
          ],
        },
        signal,
      });
      return new Map<string, Total>(
        groups.map(({ key, measures }) => [
          String(key[field?.name ?? ''] ?? NOTHING),
          { count: Number(measures.count), sum: measures.sum },
        ]),
      );
    },
  });
}

export function columnKey(type: RecordType, column: string) {
  return ['list', type.name, 'board', column];
}

export function conditionOf(field: Field, column: string) {
  return column === NOTHING
    ? `${field.name} == null`
    : `${field.name} == ${JSON.stringify(column)}`;
}

/**
 * @param more names of fields that are needed besides those that a card shows
 */
export function useCards(
  type: RecordType,
  field: Field,
  column: string,
  filter: string,
  q: string,
  sort: string,
  more: string[],
) {
  const model = useModel();
  const at = useMoment();
  const shown = [...cardFields(type), ...more.map(name => fieldOf(type, name))];
  const names = shown.filter(one => one !== undefined).map(one => asked(model, one));
  const fields = [...new Set([type.title, field.name, ...names])].join(',');
  return useInfiniteQuery({
    queryKey: [...columnKey(type, column), filter, q, sort, fields, at ?? ''],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/{noun}', {
        path: { noun: type.plural },
        query: {
          filter: together(filter, [conditionOf(field, column)]),
          search: q,
          sort,
          fields,
          limit: PAGE,
          at,
          cursor: pageParam,
        },
        signal,
      }),
    getNextPageParam: page => page.next,
  });
}
