import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createPortal } from 'react-dom';
import { call, type Row, sentence } from '@/lib/api';
import { moment } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { lookOf } from '@/records/fields';
import { asked } from '@/records/rows';
import { useModel } from '@/records/schema';
import { useCount } from '@/records/views/useRows';
import type { View } from '../useView';
import styles from './print.module.css';

const PAGE = 200;
/** Nobody reads more than that on paper; a file takes all. */
const MOST = 2000;

/** All that the view shows as one table, whose head stands on every sheet. */
export function PrintScreen({ view }: { view: View }) {
  const { type, columns } = view;
  const model = useModel();
  const total = useCount(type, view).data?.count;
  const fields = [...new Set([type.title, ...columns.map(one => asked(model, one))])].join(',');
  const { data, error } = useQuery({
    queryKey: ['list', type.name, 'print', view.filter, view.sort, view.q, fields],
    gcTime: 0,
    queryFn: async ({ signal }) => {
      const rows: Row[] = [];
      let cursor: string | null = '';
      while (cursor !== null && rows.length < MOST) {
        const page: { items: Row[]; next: string | null } = await call('GET /api/{noun}', {
          path: { noun: type.plural },
          query: {
            filter: view.filter,
            sort: view.sort,
            search: view.q,
            fields,
            limit: PAGE,
            cursor,
          },
          signal,
        });
        rows.push(...page.items);
        cursor = page.next;
      }
      return { rows, more: cursor !== null };
    },
  });
  const leave = () => view.change({ print: undefined });
  useKeys([{ keys: 'Escape', label: t('print.back'), group: t('print'), run: leave }]);
  const count = total ?? data?.rows.length ?? 0;
  return createPortal(
    <main className={styles.paper} data-print lang={document.documentElement.lang}>
      <div className={styles.tools}>
        <Button size="xs" variant="default" onClick={leave}>
          {t('print.back')}
        </Button>
        <Button size="xs" disabled={!data} onClick={() => window.print()} data-autofocus>
          {t('print')}
        </Button>
      </div>
      <h1>
        {type.plural_label}
        {view.saved && `: ${view.saved.name}`}
      </h1>
      <p>
        {t('list.count', { count })} · {moment(new Date().toISOString())}
        {view.filter && ` · ${view.filter}`}
      </p>
      {data?.more && <p>{t('print.most', { most: MOST })}</p>}
      {error && <p role="alert">{sentence(error)}</p>}
      {!data && !error && <p role="status">{t('list.more')}</p>}
      {data && (
        <table>
          <thead>
            <tr>
              {columns.map(field => (
                <th key={field.name} scope="col" data-end={lookOf(field).end || undefined}>
                  {field.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map(row => (
              <tr key={row.id}>
                {columns.map(field => (
                  <td
                    key={field.name}
                    dir="auto"
                    data-end={lookOf(field).end || undefined}
                    data-day={field.kind === 'date' || undefined}
                  >
                    {lookOf(field).text(row[field.name], field)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </main>,
    document.body,
  );
}
