import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call, type Row } from '@/lib/api';
import { t } from '@/lib/messages';
import { asked } from '../rows';
import { isEmpty, lookOf } from '../fields';
import { type Field, type RecordType, spoken, useModel } from '../schema';
import { same } from './same';

/** How a record of the past differs from today. */
export interface Mark {
  /** It is no more, or has left the list. */
  gone: 'deleted' | 'left' | null;
  /** Fields with another value today, and that value. */
  changed: ReadonlyMap<string, unknown>;
  /** The same in words, for people who point at it or hear it. */
  words: ReadonlyMap<string, string>;
}

export type Marks = ReadonlyMap<string, Mark>;

const AT_ONCE = 50;
const NONE: Marks = new Map();

/** Today's side of the rows of a past list, asked for page by page. */
export function useMarks(
  type: RecordType,
  columns: Field[],
  rows: Row[],
  filter: string,
  at: string | undefined,
): Marks {
  const model = useModel();
  const fields = [...new Set([type.title, ...columns.map(field => asked(model, field))])].join(',');
  const pages: string[][] = [];
  if (at) {
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      pages.push(rows.slice(from, from + AT_ONCE).map(row => row.id));
    }
  }
  const results = useQueries({
    queries: pages.map(ids => ({
      queryKey: ['today', type.name, filter, fields, ids.join()],
      staleTime: 30_000,
      queryFn: ({ signal }: { signal: AbortSignal }) => today(type, fields, filter, ids, signal),
    })),
  });
  const answers = results.map(one => one.data);
  return useMemo(() => {
    if (!at) return NONE;
    const marks = new Map<string, Mark>();
    rows.forEach((row, place) => {
      const answer = answers[Math.floor(place / AT_ONCE)];
      if (answer) marks.set(row.id, mark(row, columns, answer));
    });
    return marks;
  }, [at, rows, columns, ...answers]);
}

interface Today {
  rows: Map<string, Row>;
  listed: Set<string>;
}

async function today(
  type: RecordType,
  fields: string,
  filter: string,
  ids: string[],
  signal: AbortSignal,
): Promise<Today> {
  const those = `id in [${ids.map(id => JSON.stringify(id)).join(', ')}]`;
  const ask = (where: string, names: string) =>
    call('GET /api/{noun}', {
      path: { noun: type.plural },
      query: { filter: where, fields: names, limit: ids.length },
      signal,
    });
  const all = await ask(those, fields);
  const listed = filter ? await ask(`(${filter}) && ${those}`, type.title) : all;
  return {
    rows: new Map(all.items.map(row => [row.id, row])),
    listed: new Set(listed.items.map(row => row.id)),
  };
}

function mark(row: Row, columns: Field[], answer: Today): Mark {
  const now = answer.rows.get(row.id);
  const changed = new Map<string, unknown>();
  const words = new Map<string, string>();
  if (!now) return { gone: 'deleted', changed, words };
  for (const field of columns) {
    const value = now[field.name];
    if (!same(row[field.name], value)) {
      changed.set(field.name, value);
      words.set(field.name, t('past.now_is', { value: said(field, value) }));
    }
  }
  return { gone: answer.listed.has(row.id) ? null : 'left', changed, words };
}

function said(field: Field, value: unknown): string {
  if (isEmpty(value)) return t('past.empty');
  const text = lookOf(field).text(value, field);
  if (field.kind !== 'relation' || typeof value !== 'object') return text;
  return spoken((value as { name?: unknown }).name) || text;
}
