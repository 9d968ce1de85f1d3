import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ApiProblem, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from './access.module.css';
import { Card } from './Card';

const route = getRouteApi('/sign-in');

export function SignIn() {
  const { to } = route.useSearch();
  const router = useRouter();
  const client = useQueryClient();
  const [needsCode, needCode] = useState(false);

  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string; code?: string }) =>
      call('POST /api/sign-ins', { body }),
    onSuccess: () => {
      client.clear();
      router.history.push(to ?? '/');
    },
    onError: failure => {
      if (failure instanceof ApiProblem && failure.code === 'code_required') needCode(true);
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const code = String(given.get('code') ?? '').replace(/\s/g, '');
    signIn.mutate({
      email: String(given.get('email')),
      password: String(given.get('password')),
      ...(code ? { code } : {}),
    });
  }

  const asked = signIn.error instanceof ApiProblem && signIn.error.code === 'code_required';
  return (
    <Card title={t('sign_in.title')} text={t('sign_in.text')}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          required
          withAsterisk={false}
          autoFocus
        />
        <PasswordInput
          name="password"
          label={t('password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
        />
        {needsCode && (
          <TextInput
            name="code"
            label={t('sign_in.code')}
            description={t('sign_in.code.why')}
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
          />
        )}
        {signIn.error && !asked && (
          <p className={styles.problem} role="alert">
            {sentence(signIn.error)}
          </p>
        )}
        <Button type="submit" size="md" loading={signIn.isPending}>
          {t('sign_in')}
        </Button>
      </form>
    </Card>
  );
}
