import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { address, call, sentence } from '@/lib/api';
import { day } from '@/lib/format';
import { t } from '@/lib/messages';
import type { Contactable } from '@/records/consent/queries';
import styles from '../privacy.module.css';

const LOOK_AGAIN_MILLIS = 700;

/** A file with everything that is known of them. */
export function Access({ noun, id }: { noun: Contactable; id: string }) {
  const ask = useMutation({
    mutationFn: () =>
      noun === 'people'
        ? call('POST /api/people/{id}/subject-access', { path: { id } })
        : call('POST /api/leads/{id}/subject-access', { path: { id } }),
  });
  const made = ask.data?.id;
  const { data } = useQuery({
    queryKey: ['subject-access', made],
    enabled: !!made,
    queryFn: ({ signal }) =>
      call('GET /api/subject-access/{id}', { path: { id: made ?? '' }, signal }),
    refetchInterval: query => (query.state.data?.status === 'running' ? LOOK_AGAIN_MILLIS : false),
  });
  const running = ask.isPending || (!!made && (!data || data.status === 'running'));
  return (
    <section className={styles.block} aria-labelledby="access">
      <h2 id="access">{t('subject.access')}</h2>
      <p className={styles.lead}>{t('subject.access.text')}</p>
      <p aria-live="polite">
        {running && t('subject.access.running')}
        {data?.status === 'done' && t('subject.access.done', { day: day(data.until.slice(0, 10)) })}
        {data?.status === 'failed' && t('subject.access.failed')}
      </p>
      {ask.error && (
        <p role="alert" className={styles.problem}>
          {sentence(ask.error)}
        </p>
      )}
      <div className={styles.buttons}>
        {data?.status === 'done' && (
          <Button
            component="a"
            href={address('/api/subject-access/{id}/file', { path: { id: data.id } })}
            download
            leftSection={<IconDownload size={16} stroke={1.5} />}
          >
            {t('subject.access.take')}
          </Button>
        )}
        <Button variant="default" loading={running} onClick={() => ask.mutate()}>
          {t(data ? 'subject.access.again' : 'subject.access.make')}
        </Button>
      </div>
    </section>
  );
}
