import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { ago, day } from '@/lib/format';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { toast } from '@/ui/toast';
import { Copy } from '../Copy';
import styles from '../settings.module.css';

const keysQuery = {
  queryKey: ['keys'],
  queryFn: ({ signal }: { signal: AbortSignal }) => call('GET /api/keys', { signal }),
};

/** Keys for programs: made, shown once, ended. */
export function Keys() {
  const { data } = useQuery(keysQuery);
  const alive = (data?.items ?? []).filter(one => one.revoked_at === null);
  return (
    <>
      <h1>{t('pages.keys')}</h1>
      <p className={styles.quiet}>{t('settings.keys.text')}</p>
      <NewKey />
      <section className={styles.block} aria-labelledby="keys">
        <h2 id="keys">{t('settings.keys.all')}</h2>
        {data && alive.length === 0 && <Empty kind="nothing" title={t('settings.keys.none')} />}
        <ul className={styles.list}>
          {alive.map(one => (
            <OneKey key={one.id} one={one} />
          ))}
        </ul>
      </section>
    </>
  );
}

function NewKey() {
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const { data: roles } = useQuery({
    queryKey: ['roles'],
    queryFn: ({ signal }) => call('GET /api/roles', { signal }),
  });
  const make = useMutation({
    mutationFn: (body: api.ApiKeyDraft) => call('POST /api/keys', { body }),
    onSuccess: () => {
      form.current?.reset();
      void client.invalidateQueries({ queryKey: keysQuery.queryKey });
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const until = String(given.get('until'));
    make.mutate({
      name: String(given.get('name')),
      role: String(given.get('role')) || null,
      expires_at: until ? new Date(`${until}T23:59:59`).toISOString() : null,
    });
  }

  return (
    <section className={styles.block} aria-labelledby="new-key">
      <h2 id="new-key">{t('settings.keys.new')}</h2>
      {make.data && (
        <div role="status">
          <p>{t('settings.keys.once', { name: make.data.name })}</p>
          <code className={styles.secret}>{make.data.key}</code>
          <div className={styles.actions}>
            <Copy text={make.data.key} />
            <Button variant="default" onClick={() => make.reset()}>
              {t('settings.recovery.kept')}
            </Button>
          </div>
        </div>
      )}
      <form ref={form} className={styles.form} onSubmit={submit}>
        <TextInput
          name="name"
          label={t('settings.keys.name')}
          placeholder={t('settings.keys.name.example')}
          required
          withAsterisk={false}
          maxLength={200}
        />
        <NativeSelect
          name="role"
          label={t('settings.keys.role')}
          data={[
            { value: '', label: t('settings.keys.role.own') },
            ...(roles?.items ?? []).map(one => ({ value: one.name, label: one.label })),
          ]}
        />
        <TextInput name="until" type="date" label={t('settings.keys.until')} />
        {make.error && (
          <p role="alert" className={styles.problem}>
            {sentence(make.error)}
          </p>
        )}
        <Button type="submit" loading={make.isPending}>
          {t('settings.keys.make')}
        </Button>
      </form>
    </section>
  );
}

function OneKey({ one }: { one: api.ApiKey }) {
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () => call('DELETE /api/keys/{id}', { path: { id: one.id } }),
    onSuccess: () => {
      toast(t('settings.keys.ended', { name: one.name }));
      void client.invalidateQueries({ queryKey: keysQuery.queryKey });
    },
    onError: failure => toast(sentence(failure), { tone: 'warn' }),
  });
  const facts = [
    `${one.prefix}…`,
    one.role,
    one.last_used_at
      ? t('settings.keys.used', { when: ago(one.last_used_at) })
      : t('settings.keys.unused'),
    one.expires_at && t('settings.keys.ends', { day: day(one.expires_at.slice(0, 10)) }),
  ];
  return (
    <li>
      <div>
        <p dir="auto">{one.name}</p>
        <p className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <Button
        size="xs"
        variant="default"
        loading={end.isPending}
        aria-label={t('settings.keys.end_of', { name: one.name })}
        onClick={() => end.mutate()}
      >
        {t('settings.sessions.end')}
      </Button>
    </li>
  );
}
