import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type api, call, type Row } from '@/lib/api';
import { idOf } from '../schema';

/** A note as its author may change it, with what was answered to it, the oldest first. */
export interface Talk {
  note?: Row;
  replies: Row[];
}

// A filter has at most 4,000 characters.
const AT_ONCE = 30;
const MOST = 200;
const FIELDS = 'text,about,answers,created_at,created_by,owner';

async function talksOf(ids: string[], signal: AbortSignal) {
  const quoted = ids.map(id => JSON.stringify(id));
  const answers = quoted.map(id => `answers == ${id}`).join(' || ');
  const filter = `id in [${quoted.join(', ')}] || ${answers}`;
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await call('GET /api/{noun}', {
      path: { noun: 'notes' },
      query: { filter, sort: 'created_at', fields: FIELDS, limit: MOST, cursor },
      signal,
    });
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return rows;
}

/** The talks below the notes of a timeline: of all of them at once. */
export function useThreads(entries: api.TimelineEntry[]) {
  const ids = entries
    .filter(entry => entry.type === 'note')
    .map(entry => String(entry.item.id))
    .sort();
  const { data } = useQuery({
    queryKey: ['timeline', 'threads', ids.join()],
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const parts = [];
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        parts.push(talksOf(ids.slice(from, from + AT_ONCE), signal));
      }
      return (await Promise.all(parts)).flat();
    },
  });
  return useMemo(() => {
    const talks = new Map<string, Talk>();
    for (const row of data ?? []) {
      const id = idOf(row.answers) ?? row.id;
      const talk = talks.get(id) ?? { replies: [] };
      talks.set(id, row.id === id ? { ...talk, note: row } : answered(talk, row));
    }
    return talks;
  }, [data]);
}

const answered = (talk: Talk, reply: Row): Talk => ({ ...talk, replies: [...talk.replies, reply] });
