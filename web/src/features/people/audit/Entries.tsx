import { useInfiniteQuery } from '@tanstack/react-query';
import { type api, call, sentence } from '@/lib/api';
import { moment } from '@/lib/format';
import { type Key, t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import styles from '../people.module.css';
import { LogTable } from './LogTable';

type Asked = { action?: string; actor?: string; from?: string; until?: string };

/** The lines of the log, newest first, page after page. */
export function Entries({ query }: { query: Asked }) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['audit', query],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/audit', { query: { ...query, cursor: pageParam, limit: 50 }, signal }),
    getNextPageParam: page => (page.next === null ? undefined : Number(page.next)),
  });
  const entries = data?.pages.flatMap(page => page.items) ?? [];
  if (error) return <Empty kind="failed" title={t('failed.title')} text={sentence(error)} />;
  if (data && entries.length === 0) {
    return (
      <Empty kind="filtered" title={t('people.audit.none')} text={t('people.audit.none.text')} />
    );
  }
  return (
    <LogTable
      label={t('people.audit')}
      heads={[
        t('people.audit.when'),
        t('people.audit.who'),
        t('people.audit.what'),
        t('people.audit.details'),
      ]}
      more={hasNextPage}
      loading={isFetchingNextPage}
      onMore={() => void fetchNextPage()}
    >
      {entries.map(entry => (
        <tr key={entry.id}>
          <td className="figures" data-label={t('people.audit.when')}>
            <time dateTime={entry.at}>{moment(entry.at)}</time>
          </td>
          <td data-label={t('people.audit.who')} dir="auto">
            {entry.actor_name}
          </td>
          <td data-label={t('people.audit.what')}>{saidOf(entry.action)}</td>
          <td data-label={t('people.audit.details')} className={styles.details} dir="auto">
            {detailsOf(entry)}
          </td>
        </tr>
      ))}
    </LogTable>
  );
}

/** Actions of rooms that this screen has no words for are shown as they are called. */
function saidOf(action: string) {
  const key = `people.did.${action}` as Key;
  const said = t(key);
  return said === key ? action.replaceAll('_', ' ') : said;
}

function detailsOf(entry: api.AuditEntry) {
  const parts = Object.entries(entry.details)
    .filter(([name, value]) => name !== 'agent' && value !== null && value !== '')
    .map(([name, value]) => `${name.replaceAll('_', ' ')}: ${plain(value)}`);
  const subject = entry.subject === entry.actor_name ? null : entry.subject;
  return [subject, ...parts, entry.address].filter(Boolean).join(' · ');
}

/** Before and after stand as two values with an arrow. */
function plain(value: unknown): string {
  if (Array.isArray(value)) {
    const parts = value.map(plain);
    return parts.length === 2 ? parts.join(' → ') : parts.join(', ');
  }
  if (value === null) return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
