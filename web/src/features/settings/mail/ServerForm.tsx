import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { type api, ApiProblem, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import { Secret } from '../signin/Secret';
import styles from '../settings.module.css';
import { serverQuery } from './queries';

const WAYS = ['tls', 'starttls', 'none'] as const;
const FIELDS = ['host', 'port', 'security', 'user', 'password', 'sender'];

/** The server, whom it knows us as, and whom mail comes from. */
export function ServerForm({ server }: { server: api.MailServer }) {
  const client = useQueryClient();
  const keep = useMutation({
    mutationFn: (body: api.MailServerDraft) => call('PUT /api/mail-server', { body }),
    onSuccess: kept => {
      client.setQueryData(serverQuery.queryKey, kept);
      toast(t('settings.saved'));
    },
  });
  const end = useMutation({
    mutationFn: () => call('DELETE /api/mail-server'),
    onSuccess: () => {
      toast(t('settings.mail.ended'));
      void client.invalidateQueries({ queryKey: serverQuery.queryKey });
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name)).trim();
    keep.mutate({
      host: text('host'),
      port: Number(text('port')),
      security: text('security') as (typeof WAYS)[number],
      user: text('user') || null,
      password: String(given.get('password')) || null,
      sender: text('sender'),
    });
  }

  const field = keep.error instanceof ApiProblem ? keep.error.field : null;
  const wrong = (name: string) => (field === name ? sentence(keep.error) : undefined);
  const elsewhere = (keep.error && !FIELDS.includes(field ?? '') && keep.error) || end.error;
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        name="host"
        label={t('settings.mail.host')}
        placeholder={t('settings.mail.host.example')}
        defaultValue={server.host ?? ''}
        required
        withAsterisk={false}
        maxLength={253}
        error={wrong('host')}
      />
      <TextInput
        name="port"
        label={t('settings.mail.port')}
        inputMode="numeric"
        defaultValue={server.port ?? 465}
        required
        withAsterisk={false}
        maxLength={5}
        error={wrong('port')}
      />
      <NativeSelect
        name="security"
        label={t('settings.mail.security')}
        defaultValue={server.security ?? 'tls'}
        data={WAYS.map(one => ({ value: one, label: t(`settings.mail.security.${one}`) }))}
        error={wrong('security')}
      />
      <TextInput
        name="user"
        label={t('settings.mail.user')}
        description={t('settings.mail.user.text')}
        autoComplete="off"
        defaultValue={server.user ?? ''}
        maxLength={253}
        error={wrong('user')}
      />
      <Secret
        name="password"
        required={false}
        label={t('settings.mail.password')}
        description={server.has_password ? t('settings.mail.password.kept') : undefined}
        autoComplete="new-password"
        error={wrong('password')}
      />
      <TextInput
        name="sender"
        type="email"
        label={t('settings.mail.sender')}
        defaultValue={server.sender ?? ''}
        required
        withAsterisk={false}
        maxLength={253}
        error={wrong('sender')}
      />
      {elsewhere && (
        <p role="alert" className={styles.problem}>
          {sentence(elsewhere)}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" loading={keep.isPending}>
          {t('settings.mail.save')}
        </Button>
        {server.host && (
          <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
            {t('settings.mail.end')}
          </Button>
        )}
      </div>
    </form>
  );
}
