import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { sentence } from '@/lib/api';
import { day, number } from '@/lib/format';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { byEvent } from './events';
import { Item } from './Item';
import { surprisesQuery } from './queries';
import styles from './surprises.module.css';
import { ThisWeek } from './ThisWeek';

/** This week's digest, and everything that surprised. */
export function SurprisesScreen() {
  return (
    <div className={styles.page}>
      <h1>{t('surprise.title')}</h1>
      <p className={styles.lead}>{t('surprise.lead')}</p>
      <ThisWeek />
      <All />
    </div>
  );
}

function All() {
  const { data, error, refetch } = useQuery(surprisesQuery);
  if (error) {
    return (
      <Empty kind="failed" title={t('surprise.failed')} text={sentence(error)}>
        <Button onClick={() => void refetch()}>{t('failed.again')}</Button>
      </Empty>
    );
  }
  if (!data) return null;
  if (data.looked_on === null) {
    return <Empty kind="nothing" title={t('surprise.first')} text={t('surprise.first.text')} />;
  }
  const words = { checked: number(data.checked), day: day(data.looked_on) };
  if (data.items.length === 0) {
    return (
      <Empty
        kind="nothing"
        title={t('surprise.none', words)}
        text={t('surprise.none.text', words)}
      />
    );
  }
  return (
    <section aria-labelledby="all-surprises" className={styles.section}>
      <h2 id="all-surprises">{t('surprise.all')}</h2>
      <p className={styles.quiet}>{t('surprise.checked', words)}</p>
      <ul className={styles.list}>
        {byEvent(data).map(({ one, same }) => (
          <Item key={one.id} one={one} same={same} currency={data.currency} />
        ))}
      </ul>
    </section>
  );
}
