import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { type FormEvent } from 'react';
import { ApiProblem, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { Ring } from '@/ui/Ring';
import styles from './join.module.css';

const route = getRouteApi('/join');

/** Whoever was handed a link chooses a password, and is in. */
export function Join() {
  const { token = '' } = route.useSearch();
  const router = useRouter();
  const client = useQueryClient();
  const join = useMutation({
    mutationFn: async (password: string) => {
      const { email } = await call('POST /api/joinings', {
        body: { invitation: token, password },
      });
      await call('POST /api/sign-ins', { body: { email, password } });
    },
    onSuccess: () => {
      client.clear();
      router.history.push('/');
    },
    // The password is chosen; who has one-time codes signs in with both.
    onError: failure => {
      if (failure instanceof ApiProblem && failure.code === 'code_required') {
        router.history.push('/sign-in');
      }
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    join.mutate(String(new FormData(event.currentTarget).get('password')));
  }
  const failure = join.error instanceof ApiProblem ? join.error : null;
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Ring size={36} />
        <h1>{t('join.title')}</h1>
        <p className={styles.text}>{t('join.text')}</p>
        <form className={styles.form} onSubmit={submit}>
          <PasswordInput
            name="password"
            label={t('join.password')}
            description={t('join.rules')}
            autoComplete="new-password"
            required
            withAsterisk={false}
            autoFocus
            visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
          />
          {failure && (
            <p role="alert" className={styles.problem}>
              {failure.title}. {sentence(failure)}
            </p>
          )}
          <Button type="submit" size="md" loading={join.isPending}>
            {t('join.do')}
          </Button>
          {failure?.code === 'invitation_elsewhere' && <Link to="/sign-in">{t('sign_in')}</Link>}
        </form>
      </div>
    </main>
  );
}
