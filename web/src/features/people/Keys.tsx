import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type api, call, sentence } from '@/lib/api';
import { ago, day } from '@/lib/format';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { toast } from '@/ui/toast';
import { Head } from './Head';
import styles from './people.module.css';
import { rolesQuery, useNames } from './queries';

const keysQuery = {
  queryKey: ['keys'],
  queryFn: ({ signal }: { signal: AbortSignal }) => call('GET /api/keys', { signal }),
};

/** The keys of everybody's programs, for who administers users. */
export function AllKeys() {
  const { data } = useQuery(keysQuery);
  const alive = (data?.items ?? []).filter(one => one.revoked_at === null);
  return (
    <>
      <Head title={t('people.keys')} text={t('people.keys.text')} count={alive.length} />
      {data && alive.length === 0 && (
        <Empty kind="nothing" title={t('people.keys.none')} text={t('people.keys.none.text')} />
      )}
      <ul className={styles.list}>
        {alive.map(one => (
          <OneKey key={one.id} one={one} />
        ))}
      </ul>
    </>
  );
}

function OneKey({ one }: { one: api.ApiKey }) {
  const client = useQueryClient();
  const name = useNames();
  const { data: roles } = useQuery(rolesQuery);
  const end = useMutation({
    mutationFn: () => call('DELETE /api/keys/{id}', { path: { id: one.id } }),
    onSuccess: () => toast(t('people.keys.ended', { name: one.name })),
    onError: failure => toast(sentence(failure), { tone: 'warn' }),
    onSettled: () => client.invalidateQueries({ queryKey: keysQuery.queryKey }),
  });
  const role = roles?.items.find(each => each.name === one.role)?.label ?? one.role;
  const facts = [
    name(one.user) ?? t('people.somebody'),
    `${one.prefix}…`,
    role,
    one.last_used_at
      ? t('people.keys.used', { when: ago(one.last_used_at) })
      : t('people.keys.unused'),
    one.expires_at && t('people.closure.ends_on', { day: day(one.expires_at.slice(0, 10)) }),
  ];
  return (
    <li>
      <div>
        <p className={styles.strong} dir="auto">
          {one.name}
        </p>
        <p className={styles.quiet} dir="auto">
          {facts.filter(Boolean).join(' · ')}
        </p>
      </div>
      <Button
        size="xs"
        variant="default"
        loading={end.isPending}
        aria-label={t('people.keys.end_of', { name: one.name })}
        onClick={() => end.mutate()}
      >
        {t('people.keys.end')}
      </Button>
    </li>
  );
}
