import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef } from 'react';
import { ApiProblem, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import styles from '../settings.module.css';
import { Secret } from './Secret';

export function Password() {
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const change = useMutation({
    mutationFn: (body: { current: string; password: string }) =>
      call('PUT /api/me/password', { body }),
    onSuccess: () => {
      form.current?.reset();
      toast(t('settings.password.changed'));
      void client.invalidateQueries({ queryKey: ['sign-ins'] });
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    change.mutate({
      current: String(given.get('current')),
      password: String(given.get('password')),
    });
  }

  const field = change.error instanceof ApiProblem ? change.error.field : null;
  const wrong = (name: string) => (field === name ? sentence(change.error) : undefined);
  return (
    <section className={styles.block} aria-labelledby="password">
      <h2 id="password">{t('password')}</h2>
      <p className={styles.quiet}>{t('settings.password.text')}</p>
      <form ref={form} className={styles.form} onSubmit={submit}>
        <Secret
          name="current"
          label={t('settings.password.current')}
          autoComplete="current-password"
          error={wrong('current')}
        />
        <Secret
          name="password"
          label={t('settings.password.new')}
          description={t('settings.password.rules')}
          autoComplete="new-password"
          error={wrong('password')}
        />
        {change.error && field !== 'current' && field !== 'password' && (
          <p role="alert" className={styles.problem}>
            {sentence(change.error)}
          </p>
        )}
        <Button type="submit" variant="default" loading={change.isPending}>
          {t('settings.password.change')}
        </Button>
      </form>
    </section>
  );
}
