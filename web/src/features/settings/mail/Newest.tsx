import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type api, call, sentence } from '@/lib/api';
import { ago } from '@/lib/format';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import styles from '../settings.module.css';

const KINDS = ['test', 'digest', 'subscription'] as const;

const mailsQuery = {
  queryKey: ['mail-server', 'mails'],
  queryFn: ({ signal }: { signal: AbortSignal }) => call('GET /api/mail-server/mails', { signal }),
  // What is on its way arrives within seconds, and whoever tests the server waits for it.
  refetchInterval: (query: { state: { data?: api.SentMails } }) =>
    query.state.data?.items.some(one => one.outcome === 'waiting') ? 2_000 : false,
} as const;

/** What became of the newest mail, and a test. */
export function Newest() {
  const client = useQueryClient();
  const { data } = useQuery(mailsQuery);
  const test = useMutation({
    mutationFn: () => call('POST /api/mail-server/tests'),
    onSuccess: () => client.invalidateQueries({ queryKey: mailsQuery.queryKey }),
  });
  return (
    <section className={styles.block} aria-labelledby="mails">
      <h2 id="mails">{t('settings.mail.newest')}</h2>
      <div className={styles.actions}>
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          {t('settings.mail.test')}
        </Button>
      </div>
      {test.error && (
        <p role="alert" className={styles.problem}>
          {sentence(test.error)}
        </p>
      )}
      {data?.items.length === 0 && <Empty kind="nothing" title={t('settings.mail.none')} />}
      <ul className={styles.list} aria-live="polite">
        {data?.items.map(one => (
          <OneMail key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function OneMail({ one }: { one: api.SentMail }) {
  const known = KINDS.find(kind => kind === one.kind);
  const kind = known ? t(`settings.mail.kind.${known}`) : one.kind;
  return (
    <li>
      <div>
        <span dir="auto">{t('settings.mail.to', { kind, name: one.to })}</span>
        {one.title && (
          <p className={styles.quiet}>
            {one.title}. {one.advice}
          </p>
        )}
      </div>
      <span className={styles.quiet}>{t(`settings.mail.${one.outcome}`)}</span>
      <time className={styles.quiet} dateTime={one.made_at}>
        {ago(one.made_at)}
      </time>
    </li>
  );
}
