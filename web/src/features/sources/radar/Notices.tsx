import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '@/lib/messages';
import { NoticeItem } from './NoticeItem';
import { noticesQuery } from './queries';
import styles from './radar.module.css';

/** What somebody should do something about, and what became of what was done. */
export function Notices() {
  const [done, showDone] = useState(false);
  const { data } = useQuery(noticesQuery);
  const all = data?.items ?? [];
  const shown = all.filter(one => (one.state === 'done') === done);
  const count = { open: all.filter(one => one.state !== 'done').length };
  return (
    <section aria-labelledby="notices" className={styles.block}>
      <h2 id="notices">{t('radar.notices')}</h2>
      <div className={styles.tabs} role="group" aria-label={t('radar.notices')}>
        {[false, true].map(one => (
          <UnstyledButton
            key={String(one)}
            className={styles.tab}
            aria-pressed={one === done}
            onClick={() => showDone(one)}
          >
            {one ? t('radar.notices.done') : t('radar.notices.open', { count: count.open })}
          </UnstyledButton>
        ))}
      </div>
      {data && shown.length === 0 && (
        <p className={styles.quiet}>{t(done ? 'radar.notices.no_done' : 'radar.notices.none')}</p>
      )}
      <ul className={styles.notices}>
        {shown.map(one => (
          <NoticeItem key={one.id} notice={one} />
        ))}
      </ul>
    </section>
  );
}
