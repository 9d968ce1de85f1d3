import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call, type Row } from '@/lib/api';
import { joined } from '@/lib/format';
import { t } from '@/lib/messages';
import type { Field, RecordType } from '../schema';
import styles from './past.module.css';
import { type Marks, useMarks } from './useMarks';

interface SummaryProps {
  type: RecordType;
  at: string;
  filter: string;
  columns: Field[];
  rows: Row[];
  /** Tells the list how its rows differ. */
  onMarks: (marks: Marks) => void;
  more: boolean;
}

/** In one line, how the list of then differs from today's. */
export function Summary({ type, at, filter, columns, rows, onMarks, more }: SummaryProps) {
  const marks = useMarks(type, columns, rows, filter, at);
  useEffect(() => onMarks(marks), [marks]);
  const { data: fresh } = useQuery({
    queryKey: ['list', type.name, 'count', 'since', filter, at],
    staleTime: 30_000,
    retry: false,
    queryFn: async ({ signal }) => {
      const since = `created_at > timestamp("${at}")`;
      const page = await call('GET /api/{noun}', {
        path: { noun: type.plural },
        query: {
          filter: filter ? `(${filter}) && ${since}` : since,
          fields: type.title,
          limit: 1,
          count: 'exact',
        },
        signal,
      });
      return page.count ?? 0;
    },
  });
  const all = [...marks.values()];
  const gone = all.filter(mark => mark.gone).length;
  const changed = all.filter(mark => !mark.gone && mark.changed.size > 0).length;
  const news = fresh ? t('past.new', { count: fresh }) : '';
  const others = [
    gone ? t('past.gone', { count: gone }) : '',
    changed ? t('past.changed', { count: changed }) : '',
  ].filter(Boolean);
  return (
    <p className={styles.summary} role="status">
      {fresh === undefined ? '' : said(news, others, more)}
    </p>
  );
}

/** Of a long list, only what is shown was compared. */
function said(news: string, others: string[], more: boolean): string {
  if (!news && others.length === 0) return t('past.same');
  if (!more || others.length === 0) {
    return t('past.since_then', { what: joined([news, ...others].filter(Boolean)) });
  }
  const shown = t('past.of_those_shown', { what: joined(others) });
  return news ? `${t('past.since_then', { what: news })} ${shown}` : shown;
}
