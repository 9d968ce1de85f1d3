import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { call, sentence } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { RangeBar } from '@/ui/RangeBar';
import { Departments } from './Departments';
import styles from './promises.module.css';
import { Sign } from './Sign';
import { percent } from './words';

/** What evidently happened against what is recorded, and which part of each department writes. */
export function BlindnessScreen() {
  const { data, error, refetch } = useQuery({
    queryKey: ['adoption'],
    queryFn: ({ signal }) => call('GET /api/adoption', { signal }),
  });
  return (
    <div className={styles.page}>
      <h1>{t('blind.title')}</h1>
      <p className={styles.lead}>{t('blind.lead')}</p>
      {error && (
        <Empty kind="failed" title={t('blind.failed')} text={sentence(error)}>
          <Button onClick={() => void refetch()}>{t('failed.again')}</Button>
        </Empty>
      )}
      {data && data.signs.length === 0 && (
        <Empty kind="nothing" title={t('blind.quiet')} text={t('blind.quiet.text')} />
      )}
      {data && data.signs.length > 0 && (
        <>
          <p className={styles.says}>
            {t('blind.says', {
              evident: number(data.blind.evident),
              unrecorded: number(data.blind.unrecorded),
              share: percent(data.blind.share),
              lower: percent(data.blind.lower),
              upper: percent(data.blind.upper),
            })}
          </p>
          <RangeBar className={styles.whole} share={{ ...data.blind, value: data.blind.share }} />
          <ul className={styles.list}>
            {data.signs.map(sign => (
              <Sign key={sign.key} sign={sign} />
            ))}
          </ul>
        </>
      )}
      {data && <Departments smallest={data.smallest} departments={data.departments} />}
    </div>
  );
}
