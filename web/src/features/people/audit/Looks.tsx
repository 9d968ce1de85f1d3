import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/lib/api';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import styles from '../people.module.css';

/** Who looked at figures about whom; the people themselves see theirs, too. */
export function Looks({ viewer }: { viewer?: string }) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['audit-looks', viewer ?? ''],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call('GET /api/audit/looks', { query: { viewer, cursor: pageParam, limit: 50 }, signal }),
    getNextPageParam: page => page.next ?? undefined,
  });
  const looks = data?.pages.flatMap(page => page.items) ?? [];
  if (data && looks.length === 0) {
    return (
      <Empty kind="nothing" title={t('people.looks.none')} text={t('people.looks.none.text')} />
    );
  }
  return (
    <>
      <div
        className={styles.scroll}
        role="region"
        aria-label={t('people.audit.looks')}
        tabIndex={0}
      >
        <table className={styles.table} aria-label={t('people.audit.looks')}>
          <thead>
            <tr>
              <th scope="col">{t('people.audit.when')}</th>
              <th scope="col">{t('people.looks.viewer')}</th>
              <th scope="col">{t('people.looks.person')}</th>
              <th scope="col">{t('people.looks.what')}</th>
            </tr>
          </thead>
          <tbody>
            {looks.map(look => (
              <tr key={`${look.day} ${look.viewer} ${look.person} ${look.what}`}>
                <td className="figures" data-label={t('people.audit.when')}>
                  {moment(look.last_at)}
                </td>
                <td data-label={t('people.looks.viewer')} dir="auto">
                  {look.viewer_name}
                </td>
                <td data-label={t('people.looks.person')} dir="auto">
                  {look.person_name}
                </td>
                <td data-label={t('people.looks.what')}>
                  {look.what}
                  {look.times > 1 && ` · ${t('people.looks.times', { count: look.times })}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {t('people.more')}
        </Button>
      )}
    </>
  );
}
