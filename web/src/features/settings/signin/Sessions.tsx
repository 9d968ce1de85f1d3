import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type api, call, sentence } from '@/lib/api';
import { ago, moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import styles from '../settings.module.css';
import { browserOf } from './browser';

/** Where I am signed in; any of it can be ended from here. */
export function Sessions() {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: ['sign-ins'],
    queryFn: ({ signal }) => call('GET /api/sign-ins', { signal }),
  });
  const end = useMutation({
    mutationFn: (id: string | null) =>
      id ? call('DELETE /api/sign-ins/{id}', { path: { id } }) : call('DELETE /api/sign-ins'),
    onSuccess: () => client.invalidateQueries({ queryKey: ['sign-ins'] }),
    onError: failure => toast(sentence(failure), { tone: 'warn' }),
  });
  if (!data) return null;
  const all = [...data.items].sort((one, other) => Number(other.current) - Number(one.current));
  return (
    <section className={styles.block} aria-labelledby="sessions">
      <h2 id="sessions">{t('settings.sessions')}</h2>
      <ul className={styles.list}>
        {all.map(one => (
          <Session key={one.id} one={one} onEnd={() => end.mutate(one.id)} />
        ))}
      </ul>
      {all.length > 1 && (
        <div className={styles.actions}>
          <Button variant="default" loading={end.isPending} onClick={() => end.mutate(null)}>
            {t('settings.sessions.end_others')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Session({ one, onEnd }: { one: api.SignIn; onEnd: () => void }) {
  const where = browserOf(one.agent);
  return (
    <li>
      <div>
        <p title={one.agent}>{where}</p>
        <p className={styles.quiet}>
          {one.address}
          {' · '}
          {one.current ? (
            t('settings.sessions.this')
          ) : (
            <time dateTime={one.last_seen_at} title={moment(one.last_seen_at)}>
              {t('settings.sessions.seen', { when: ago(one.last_seen_at) })}
            </time>
          )}
        </p>
      </div>
      {!one.current && (
        <Button
          size="xs"
          variant="default"
          aria-label={t('settings.sessions.end_of', { where })}
          onClick={onEnd}
        >
          {t('settings.sessions.end')}
        </Button>
      )}
    </li>
  );
}
