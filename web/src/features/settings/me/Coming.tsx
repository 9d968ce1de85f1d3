import { Button, Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type api, call, sentence } from '@/lib/api';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import styles from '../settings.module.css';

const comingQuery = {
  queryKey: ['subscriptions'],
  queryFn: ({ signal }: { signal: AbortSignal }) => call('GET /api/subscriptions', { signal }),
};

/** What comes to me by itself, and what ended and why. */
export function Coming() {
  const client = useQueryClient();
  const { data } = useQuery(comingQuery);
  const digest = useMutation({
    mutationFn: (by_mail: boolean) => call('PUT /api/subscriptions/digest', { body: { by_mail } }),
    onSuccess: now => client.setQueryData(comingQuery.queryKey, now),
    onError: failure => toast(sentence(failure), { tone: 'warn' }),
  });
  if (!data) return null;
  return (
    <section className={styles.block} aria-labelledby="coming">
      <h2 id="coming">{t('settings.coming')}</h2>
      <p className={styles.quiet}>{t('settings.coming.text')}</p>
      <div className={styles.form}>
        <Switch
          checked={data.digest_by_mail}
          disabled={!data.mail_possible && !data.digest_by_mail}
          label={t('settings.coming.digest')}
          description={data.mail_possible ? undefined : t('settings.coming.no_mail')}
          onChange={event => digest.mutate(event.currentTarget.checked)}
        />
      </div>
      <ul className={styles.list}>
        {data.items.map(one => (
          <OneThing key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

function OneThing({ one }: { one: api.Subscription }) {
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () =>
      call('DELETE /api/subscriptions/{kind}/{subject}', {
        path: { kind: one.kind === 'question' ? 'questions' : 'dashboards', subject: one.subject },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: comingQuery.queryKey }),
    onError: failure => toast(sentence(failure), { tone: 'warn' }),
  });
  const label = one.ended_at ? 'settings.coming.forget' : 'settings.coming.end';
  return (
    <li>
      <div>
        {one.ended_at ? (
          <span dir="auto">{one.title}</span>
        ) : (
          <Link
            to={one.kind === 'question' ? '/insight/questions/$id' : '/insight/dashboards/$id'}
            params={{ id: one.subject }}
            dir="auto"
          >
            {one.title}
          </Link>
        )}
        <p className={styles.quiet}>
          {one.why ?? t('settings.coming.next', { rhythm: one.rhythm, when: moment(one.next_at) })}
          {!one.ended_at && one.by_mail && ` · ${t('settings.coming.mail')}`}
        </p>
      </div>
      <Button
        variant="default"
        size="xs"
        loading={end.isPending}
        aria-label={t(`${label}.of`, { name: one.title })}
        onClick={() => end.mutate()}
      >
        {t(label)}
      </Button>
    </li>
  );
}
