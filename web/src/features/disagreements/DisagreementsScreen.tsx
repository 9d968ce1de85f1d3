import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { sentence } from '@/lib/api';
import { number } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { undoLast } from '@/records/undo';
import { useModel } from '@/records/schema';
import { Empty } from '@/ui/Empty';
import styles from './disagreements.module.css';
import { Open } from './Open';
import { disagreementsQuery, type Wanted } from './queries';
import { Rules } from './Rules';

const MOST_COUNTED = 10_000;

/** Where sources contradict each other, the worst first, and the rules that settle it. */
export function DisagreementsScreen() {
  const search = useSearch({ strict: false });
  const wanted = {
    type: search.type,
    record: search.record,
    field: search.field,
    source: search.source,
  };
  const found = useFound(wanted);
  const count = found.data?.pages[0]?.count ?? 0;
  const rules = search.show === 'rules';
  // Also the last one can be taken back.
  useKeys([
    { keys: 'u', label: t('undo.last'), group: t('disagree.title'), run: () => void undoLast() },
  ]);
  return (
    <>
      <header className={styles.head}>
        <h1>{t('disagree.title')}</h1>
        <p className={styles.lead}>{t('disagree.text')}</p>
        <nav className={styles.tabs} aria-label={t('disagree.title')}>
          <Link
            to="/sources/disagreements"
            className={styles.tab}
            data-here={!rules || undefined}
            aria-current={rules ? undefined : 'page'}
          >
            {t('disagree.open')}
            {count > 0 && (
              <span className={styles.count}>
                {count >= MOST_COUNTED ? `${number(MOST_COUNTED)}+` : number(count)}
              </span>
            )}
          </Link>
          <Link
            to="/sources/disagreements"
            search={{ show: 'rules' }}
            className={styles.tab}
            data-here={rules || undefined}
            aria-current={rules ? 'page' : undefined}
          >
            {t('disagree.rules')}
          </Link>
        </nav>
      </header>
      {rules ? <Rules /> : <Found found={found} narrowed={Object.values(wanted).some(Boolean)} />}
    </>
  );
}

function useFound(wanted: Wanted) {
  return useInfiniteQuery(disagreementsQuery(wanted));
}

function Found({ found, narrowed }: { found: ReturnType<typeof useFound>; narrowed: boolean }) {
  const model = useModel();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = found;
  if (error) {
    return (
      <Empty kind="failed" title={t('disagree.failed')} text={sentence(error)}>
        <Button onClick={() => void refetch()}>{t('failed.again')}</Button>
      </Empty>
    );
  }
  if (!data) return null;
  const items = data.pages.flatMap(page => page.items).filter(item => model.find(item.type));
  if (items.length === 0) {
    return narrowed ? (
      <Empty kind="filtered" title={t('disagree.filtered')} text={t('disagree.filtered.text')}>
        <Link to="/sources/disagreements">{t('disagree.all')}</Link>
      </Empty>
    ) : (
      <Empty kind="nothing" title={t('disagree.none')} text={t('disagree.none.text')} />
    );
  }
  return (
    <>
      <Open items={items} />
      {hasNextPage && (
        <Button
          mt={12}
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t('disagree.more')}
        </Button>
      )}
    </>
  );
}
