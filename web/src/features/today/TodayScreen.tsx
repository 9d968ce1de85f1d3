import { Button, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { sentence } from '@/lib/api';
import { longDay } from '@/lib/format';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { AddTask } from './AddTask';
import { Aside } from './Aside';
import { Away } from './Away';
import { Entry } from './Entry';
import styles from './today.module.css';
import { useDay } from './useDay';
import { useEntries } from './useEntries';

// More than a day holds is not counted out to the one who has to do it.
const FEW = 20;

/** What to do next, in order, and why first. */
export function TodayScreen() {
  const day = useDay();
  const entries = useEntries(day.entries);
  const [adding, setAdding] = useState(false);
  const { data } = day;

  useEffect(() => {
    document.title = `${t('today')} · Candor`;
  }, []);
  const group = t('keys.group.today');
  useKeys([
    { keys: 't', label: t('today.add_task'), group, run: () => setAdding(true) },
    {
      keys: 'r',
      label: t('live.refresh'),
      group,
      when: () => day.fresh > 0,
      run: () => void day.refresh(),
    },
  ]);

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{t('today')}</h1>
          <p className={styles.quiet}>
            {longDay(new Date())}
            {data && data.items.length > 0 && data.items.length <= FEW && (
              <> · {t('today.count', { count: data.items.length })}</>
            )}
          </p>
        </div>
        <span className={styles.tools}>
          {day.fresh > 0 && (
            <UnstyledButton className={styles.act} onClick={() => void day.refresh()} role="status">
              {t('live.new', { count: day.fresh })} <kbd aria-hidden>r</kbd>
            </UnstyledButton>
          )}
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}
            aria-expanded={adding}
            aria-keyshortcuts="t"
            onClick={() => setAdding(!adding)}
          >
            {t('today.add_task')}
          </Button>
        </span>
      </header>
      {adding && (
        <AddTask
          onLeave={() => setAdding(false)}
          onAdded={() => {
            setAdding(false);
            void day.refresh();
          }}
        />
      )}
      <div className={styles.columns}>
        <section className={styles.main} aria-label={t('today.entries')}>
          {day.error && !data ? (
            <Empty kind="failed" title={t('failed.title')} text={sentence(day.error)}>
              <Button onClick={() => void day.refetch()}>{t('failed.again')}</Button>
            </Empty>
          ) : null}
          {data && day.entries.length === 0 && (
            <Empty
              kind="nothing"
              title={t(data.dismissed > 0 ? 'today.all_done' : 'today.nothing')}
              text={t('today.nothing.text')}
            >
              <Button variant="default" onClick={() => setAdding(true)}>
                {t('today.add_task')}
              </Button>
            </Empty>
          )}
          <ol className={styles.entries}>
            {day.entries.map((entry, place) => (
              <li key={entry.key}>
                {place < 2 && (
                  <h2 className={styles.heading}>
                    {t(place === 0 ? 'today.first' : 'today.then')}
                  </h2>
                )}
                <Entry entry={entry} first={place === 0} {...entries.of(entry)} />
              </li>
            ))}
          </ol>
          {data && data.more > 0 && (
            <p className={styles.quiet}>{t('today.more', { count: data.more })}</p>
          )}
          {data && data.dismissed > 0 && <Away count={data.dismissed} onBack={day.refresh} />}
        </section>
        {data && <Aside entries={data.items} />}
      </div>
    </div>
  );
}
