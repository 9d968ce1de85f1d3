import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call, type Row } from '@/lib/api';
import { type Field, fieldOf, type Model, type RecordType, useModel } from '@/records/schema';
import { useMoment } from '@/records/past/moment';
import { together } from '../together';
import { type Day, plus } from './days';
import { type Entry, entryOf, inOrder } from './entries';
import { momentOf } from './zones';

const PAGE = 200;
/** More than that nobody reads in a calendar; it says so. */
const MOST_PAGES = 5;

export interface Wanted {
  type: RecordType;
  field: Field;
  filter: string;
  /** Words that each record contains. */
  q: string;
  from: Day;
  /** The last day that is shown. */
  to: Day;
  zone: string;
}

export const calendarKey = (type: RecordType) => ['list', type.name, 'calendar'];

/** What a calendar shows between two days. */
export function useEntries(wanted: Wanted | null) {
  const model = useModel();
  const at = useMoment();
  const filter = wanted ? within(wanted) : '';
  const fields = wanted ? fieldsOf(model, wanted.type, wanted.field).join(',') : '';
  const answer = useQuery({
    queryKey: [
      ...calendarKey(wanted?.type ?? ({ name: '' } as RecordType)),
      filter,
      wanted?.q,
      fields,
      at ?? '',
    ],
    enabled: wanted !== null,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const pages: { items: Row[] }[] = [];
      let cursor: string | null = '';
      while (cursor !== null && pages.length < MOST_PAGES) {
        const page: Awaited<ReturnType<typeof read>> = await read(cursor, signal);
        pages.push(page);
        cursor = page.next;
      }
      return { pages, more: cursor !== null };
    },
  });
  const read = (cursor: string, signal: AbortSignal) =>
    call('GET /api/{noun}', {
      path: { noun: wanted?.type.plural ?? '' },
      query: {
        filter,
        search: wanted?.q,
        fields,
        sort: wanted?.field.name,
        limit: PAGE,
        cursor,
        at,
      },
      signal,
    });
  const entries = useMemo<Entry[]>(() => {
    if (!wanted || !answer.data) return [];
    const rows = answer.data.pages.flatMap(page => page.items);
    const { type, field, zone } = wanted;
    const all = rows.filter(row => row[field.name]).map(row => entryOf(type, field, row, zone));
    return inOrder(all).filter(one => one.day >= wanted.from && one.day <= wanted.to);
  }, [answer.data, wanted?.type, wanted?.field, wanted?.zone, wanted?.from, wanted?.to]);
  return { ...answer, entries, more: answer.data?.more ?? false };
}

function within({ field, filter, from, to, zone }: Wanted): string {
  const edge = (day: Day) =>
    field.kind === 'date' ? day : momentOf({ day, minutes: 0 }, zone).toISOString();
  return together(filter, [
    `${field.name} >= "${edge(from)}"`,
    `${field.name} < "${edge(plus(to, 1))}"`,
  ]);
}

/** What an entry says, as far as its reader may see it. */
function fieldsOf(model: Model, type: RecordType, field: Field): string[] {
  const through = (relation: string, target: string, names: string[]) => {
    const known = fieldOf(type, relation);
    const to = known?.to?.length === 1 ? model.find(known.to[0] ?? '') : undefined;
    return to?.name === target
      ? names.filter(name => fieldOf(to, name)).map(name => `${relation}.${name}`)
      : [];
  };
  const own = ['minutes', 'status', 'kind', 'time_zone', 'address'].filter(name =>
    fieldOf(type, name),
  );
  return [
    ...new Set([
      type.title,
      field.name,
      ...own,
      ...through('owner', 'user', ['name', 'initials']),
      ...through('company', 'company', ['name', 'time_zone', 'address']),
      ...through('person', 'person', ['name', 'time_zone', 'address']),
    ]),
  ];
}
