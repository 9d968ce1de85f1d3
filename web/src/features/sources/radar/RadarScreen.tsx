import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiProblem, call, sentence } from '@/lib/api';
import { ago } from '@/lib/format';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { Head } from '@/ui/Head';
import styles from '../sources.module.css';
import { KnowerDetails } from './KnowerDetails';
import { Matrix } from './Matrix';
import { Notices } from './Notices';
import { Overlaps } from './Overlaps';
import { radarQuery } from './queries';

/** What each source and department knows, alone and with the others, week by week. */
export function RadarScreen() {
  const client = useQueryClient();
  const [awaited, wait] = useState<string | null>();
  const { data, error } = useQuery(radarQuery(awaited));
  const measure = useMutation({
    mutationFn: () => call('POST /api/radar/measurements'),
    onSuccess: () => wait(data?.measured_at ?? null),
  });
  const waiting = awaited !== undefined;
  const arrived = waiting && data && data.measured_at !== awaited;
  useEffect(() => {
    if (!arrived) return;
    wait(undefined);
    void client.invalidateQueries({ queryKey: ['radar'] });
  }, [arrived]);
  if (error) {
    const forbidden = error instanceof ApiProblem && error.status === 403;
    return (
      <Empty
        alone
        kind={forbidden ? 'forbidden' : 'failed'}
        title={t(forbidden ? 'radar.forbidden' : 'radar.failed')}
        text={sentence(error)}
      />
    );
  }
  if (!data) return <Head wide title={t('radar.title')} text={t('radar.text')} />;
  return (
    <>
      <Head wide title={t('radar.title')} text={t('radar.text')}>
        <Button variant="default" loading={waiting} onClick={() => measure.mutate()}>
          {t('radar.measure')}
        </Button>
      </Head>
      <p className={styles.quiet} role="status">
        {data.measured_at
          ? t('radar.measured', { when: ago(data.measured_at), count: data.smallest_group })
          : ''}
      </p>
      {measure.error && (
        <p role="alert" className={styles.problem}>
          {sentence(measure.error)}
        </p>
      )}
      {data.measured_at === null ? (
        <Empty kind="nothing" title={t('radar.nothing')} text={t('radar.nothing.text')} />
      ) : (
        <>
          <Notices />
          <Matrix radar={data} />
          <KnowerDetails radar={data} />
          <Overlaps radar={data} />
        </>
      )}
    </>
  );
}
