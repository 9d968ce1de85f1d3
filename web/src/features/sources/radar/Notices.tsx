import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '@/lib/messages';
import { Tabs } from '@/ui/Tabs';
import { NoticeItem } from './NoticeItem';
import { noticesQuery } from './queries';
import styles from './radar.module.css';

/** So that the matrix below comes into sight. */
const FIRST = 3;

/** What somebody should do something about, and what became of what was done. */
export function Notices() {
  const [shown, show] = useState<'open' | 'done'>('open');
  const [whole, showAll] = useState(false);
  const { data } = useQuery(noticesQuery);
  const all = data?.items ?? [];
  const open = all.filter(one => one.state !== 'done');
  const done = all.filter(one => one.state === 'done');
  const notices = shown === 'open' ? open : done;
  return (
    <section aria-labelledby="notices" className={styles.block}>
      <h2 id="notices">{t('radar.notices')}</h2>
      <Tabs
        className={styles.tabs}
        label={t('radar.notices')}
        chosen={shown}
        onChoose={show}
        tabs={[
          { key: 'open', label: t('radar.notices.open', { count: open.length }) },
          { key: 'done', label: t('radar.notices.done') },
        ]}
      />
      {data && notices.length === 0 && (
        <p className={styles.quiet}>
          {t(shown === 'done' ? 'radar.notices.no_done' : 'radar.notices.none')}
        </p>
      )}
      <ul className={styles.notices}>
        {notices.slice(0, whole ? undefined : FIRST).map(one => (
          <NoticeItem key={one.id} notice={one} />
        ))}
      </ul>
      {notices.length > FIRST && !whole && (
        <Button size="xs" variant="default" onClick={() => showAll(true)}>
          {t('radar.notices.all', { count: notices.length })}
        </Button>
      )}
    </section>
  );
}
