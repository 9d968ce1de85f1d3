import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/lib/api';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { LogTable } from './LogTable';

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
    <LogTable
      label={t('people.audit.looks')}
      heads={[
        t('people.audit.when'),
        t('people.looks.viewer'),
        t('people.looks.person'),
        t('people.looks.what'),
      ]}
      more={hasNextPage}
      loading={isFetchingNextPage}
      onMore={() => void fetchNextPage()}
    >
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
    </LogTable>
  );
}
