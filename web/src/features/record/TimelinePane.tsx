import { Button, UnstyledButton } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { sentence } from '@/lib/api';
import { type Key, t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import { Days } from '@/records/timeline/Days';
import { useThreads } from '@/records/timeline/useThreads';
import { useTimeline } from '@/records/timeline/useTimeline';
import { Empty } from '@/ui/Empty';
import styles from './record.module.css';

const KINDS = ['interaction', 'note', 'task', 'change', 'file'] as const;

/** Everything that happened and changed, the newest first; one kind alone where one looks for that. */
export function TimelinePane({ type, id }: { type: RecordType; id: string }) {
  const [only, setOnly] = useState<(typeof KINDS)[number] | null>(null);
  const found = useTimeline(type, id, only ?? undefined);
  const threads = useThreads(found.entries);
  useSought(found.isSuccess);
  return (
    <section aria-labelledby="timeline" className={styles.timeline}>
      <div className={styles.filter}>
        <h2 id="timeline">{t('record.timeline')}</h2>
        <div role="group" aria-label={t('record.only')} className={styles.chips}>
          {KINDS.map(kind => (
            <UnstyledButton
              key={kind}
              className={styles.chip}
              aria-pressed={only === kind}
              onClick={() => setOnly(only === kind ? null : kind)}
            >
              {t(`record.kinds.${kind}` as Key)}
            </UnstyledButton>
          ))}
        </div>
      </div>
      {found.error ? (
        <Empty kind="failed" title={t('failed.title')} text={sentence(found.error)}>
          <Button onClick={() => void found.refetch()}>{t('failed.again')}</Button>
        </Empty>
      ) : (
        <Days type={type} entries={found.entries} id={id} threads={threads} />
      )}
      {found.isSuccess && found.entries.length === 0 && (
        <p className={styles.quiet}>{t(only ? 'record.none_of_these' : 'record.nothing_yet')}</p>
      )}
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('record.earlier')}
        </Button>
      )}
    </section>
  );
}

const LOOK_MILLIS = 100;
const LOOKS = 30;
const HELD = 5;

/** An address with an entry behind the # leads to that entry; answers come a little after the notes. */
function useSought(loaded: boolean) {
  const { hash } = useLocation();
  useEffect(() => {
    if (!loaded || !hash) return;
    let looks = 0;
    let held = 0;
    let led = false;
    const timer = setInterval(() => {
      const entry = document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(hash)}"]`);
      const active = document.activeElement;
      looks += 1;
      if (entry && active === entry) held += 1;
      // What is drawn anew loses the focus; whoever has gone on keeps theirs.
      else if (entry && (!led || active === document.body)) {
        led = true;
        entry.focus();
        entry.scrollIntoView({ block: 'center' });
      }
      if (held >= HELD || looks >= LOOKS) clearInterval(timer);
    }, LOOK_MILLIS);
    return () => clearInterval(timer);
  }, [loaded, hash]);
}
