import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call, type Row, type Values } from '@/lib/api';
import { fieldOf, type RecordType, spoken } from '../../schema';

export function titleIn(type: RecordType | undefined, value: unknown): string {
  return type && value && typeof value === 'object' ? spoken((value as Row)[type.title]) : '';
}

/** Records of some types by the beginnings of words; the first few by title where nothing is typed. */
export function useCandidates(types: RecordType[], text: string, enabled: boolean) {
  return useQuery({
    queryKey: ['candidates', types.map(type => type.name), text],
    enabled: enabled && types.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const found = await Promise.all(
        types.map(async type => {
          const { items } = await call('GET /api/{noun}', {
            path: { noun: type.plural },
            query: {
              search: text,
              sort: text ? undefined : type.title,
              fields: type.title,
              limit: 8,
            },
            signal,
          });
          return items.map(row => ({ type, row, title: titleIn(type, row) }));
        }),
      );
      return found.flat();
    },
  });
}

/** What was typed, as the title of a new record. */
export function named(type: RecordType, text: string): Values {
  const field = fieldOf(type, type.title);
  if (field?.kind !== 'person_name') return { [type.title]: text };
  const [first = '', ...rest] = text.split(/\s+/);
  return { [type.title]: rest.length ? { first, last: rest.join(' ') } : { last: first } };
}
