import { Button } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type api, sentence } from '@/lib/api';
import { lately } from '@/lib/format';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { Head } from '@/ui/Head';
import styles from './beliefs.module.css';
import { Calibration } from './Calibration';
import { beliefsQuery } from './queries';
import { Standing } from './Standing';
import { countsOf } from './words';

/** Hunches of this person and shared ones, and how well this person judges. */
export function BeliefsScreen() {
  const calibration = useSearch({ strict: false }).show === 'calibration';
  const navigate = useNavigate();
  return (
    <>
      <Head title={t('belief.title')} text={t('belief.lead')}>
        <Button
          leftSection={<IconBulb size={16} stroke={1.5} aria-hidden />}
          onClick={() => void navigate({ to: '/insight/beliefs/new', search: {} })}
        >
          {t('belief.new')}
        </Button>
      </Head>
      <nav className={styles.tabs} aria-label={t('belief.title')}>
        {([undefined, 'calibration'] as const).map(show => (
          <Link
            key={show ?? 'all'}
            to="/insight/beliefs"
            search={{ show }}
            className={styles.tab}
            data-here={(show === 'calibration') === calibration || undefined}
            aria-current={(show === 'calibration') === calibration ? 'page' : undefined}
          >
            {t(show ? 'belief.calibration' : 'belief.all')}
          </Link>
        ))}
      </nav>
      {calibration ? <Calibration /> : <List />}
    </>
  );
}

function List() {
  const found = useInfiniteQuery(beliefsQuery);
  if (found.error) {
    return (
      <Empty kind="failed" title={t('belief.failed')} text={sentence(found.error)}>
        <Button onClick={() => void found.refetch()}>{t('failed.again')}</Button>
      </Empty>
    );
  }
  if (!found.data) return null;
  const items = found.data.pages.flatMap(page => page.items);
  if (items.length === 0) {
    return <Empty kind="nothing" title={t('belief.none')} text={t('belief.none.text')} />;
  }
  return (
    <>
      <ul className={styles.list}>
        {items.map(one => (
          <Item key={one.id} one={one} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('belief.more')}
        </Button>
      )}
    </>
  );
}

function Item({ one }: { one: api.Belief }) {
  return (
    <li className={styles.item}>
      <div className={styles.said}>
        <Link to="/insight/beliefs/$id" params={{ id: one.id }} className={styles.words} dir="auto">
          {one.words}
        </Link>
        <p className={styles.quiet}>
          {[
            one.mine ? t('belief.by_you') : t('belief.by', { name: one.author.name ?? '?' }),
            t('belief.sure', { sure: one.sure }),
            t('belief.since', { day: lately(one.written_at) }),
            t(one.shared ? 'belief.shared' : 'belief.private'),
          ].join(' · ')}
        </p>
      </div>
      <div className={styles.stand}>
        <Standing status={one.status} />
        {one.evidence && (
          <p className={styles.quiet}>{countsOf(one.evidence.all, one.statement.kind)}</p>
        )}
      </div>
    </li>
  );
}
