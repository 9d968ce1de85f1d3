import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { ApiProblem, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import styles from './access.module.css';
import { Card } from './Card';

const route = getRouteApi('/set-up');

/** Makes the first administrator, once, with the token that the console printed. */
export function SetUp() {
  const { token } = route.useSearch();
  const navigate = useNavigate();

  const setUp = useMutation({
    mutationFn: async (given: { name: string; email: string; password: string }) => {
      await call('POST /api/setup', { body: { token: token ?? '', ...given } });
      await call('POST /api/sign-ins', { body: { email: given.email, password: given.password } });
    },
    onSuccess: () => navigate({ to: '/welcome', search: {} }),
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setUp.mutate({
      name: String(given.get('name')),
      email: String(given.get('email')),
      password: String(given.get('password')),
    });
  }

  if (!token) {
    return (
      <main className={styles.page}>
        <Empty alone kind="forbidden" title={t('set_up.no_token')} text={t('set_up.no_token.do')} />
      </main>
    );
  }
  const problem = setUp.error instanceof ApiProblem ? setUp.error : null;
  const wrong = (field: string) => (problem?.field === field ? sentence(problem) : undefined);
  const placed = ['name', 'email', 'password'].includes(problem?.field ?? '');
  return (
    <Card title={t('set_up.title')} text={t('set_up.text')}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          name="name"
          label={t('your_name')}
          autoComplete="name"
          required
          withAsterisk={false}
          autoFocus
          error={wrong('name')}
        />
        <TextInput
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          required
          withAsterisk={false}
          error={wrong('email')}
        />
        <PasswordInput
          name="password"
          label={t('password')}
          description={t('set_up.password')}
          autoComplete="new-password"
          required
          withAsterisk={false}
          error={wrong('password')}
          aria-invalid={wrong('password') !== undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
        />
        {setUp.error && !placed && (
          <p className={styles.problem} role="alert">
            {sentence(setUp.error)}
          </p>
        )}
        <Button type="submit" size="md" loading={setUp.isPending}>
          {t('set_up.begin')}
        </Button>
      </form>
    </Card>
  );
}
