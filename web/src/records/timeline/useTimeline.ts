import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type api, call } from '@/lib/api';
import { useMoment } from '../past/moment';
import type { RecordType } from '../schema';

const PAGE = 30;

/** What happened around a record, newest first, page after page. */
export function useTimeline(type: RecordType, id: string, kinds?: string, limit = PAGE) {
  const at = useMoment();
  const query = useInfiniteQuery({
    queryKey: ['timeline', type.name, id, kinds ?? '', limit, at ?? ''],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/{noun}/{id}/timeline', {
        path: { noun: type.plural, id },
        query: { kinds, limit, cursor: pageParam, at },
        signal,
      }),
    getNextPageParam: page => page.next,
  });
  const entries = useMemo(() => query.data?.pages.flatMap(page => page.items) ?? [], [query.data]);
  return { ...query, entries };
}

export interface Day {
  key: string;
  /** Null for what is still to come. */
  at: Date | null;
  entries: api.TimelineEntry[];
}

/** Entries under the local day on which they happened; what is planned stands first, by itself. */
export function byDay(entries: api.TimelineEntry[], now = new Date()): Day[] {
  const days: Day[] = [];
  for (const entry of entries) {
    const at = new Date(entry.at);
    const key = at > now ? 'planned' : at.toDateString();
    const last = days.at(-1);
    if (last?.key === key) last.entries.push(entry);
    else days.push({ key, at: key === 'planned' ? null : at, entries: [entry] });
  }
  return days;
}
