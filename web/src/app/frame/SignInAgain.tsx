import { Button, Modal, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiProblem, call, sentence } from '@/lib/api';
import { meQuery, useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { sessionEnded } from '@/lib/session';

/** Over the screen that one was at, so that what is typed there stays. */
export default function SignInAgain() {
  const me = useMe();
  const client = useQueryClient();
  const [needsCode, needCode] = useState(false);
  const signIn = useMutation({
    mutationFn: async (body: { email: string; password: string; code?: string }) => {
      await call('POST /api/sign-ins', { body: { ...body, workspace: me.workspace } });
      return call('GET /api/me');
    },
    onSuccess: now => {
      // Somebody else must not go on in what this one typed.
      if (now.id !== me.id) return location.assign('/');
      client.setQueryData(meQuery.queryKey, now);
      sessionEnded(false);
      return client.invalidateQueries();
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
      email: me.email,
      password: String(given.get('password')),
      ...(code ? { code } : {}),
    });
  }

  const leave = () => location.assign('/sign-in');
  const asked = signIn.error instanceof ApiProblem && signIn.error.code === 'code_required';
  return (
    <Modal.Root opened onClose={leave} closeOnClickOutside={false} zIndex={400}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('sign_in.again')}>
        <Modal.Body>
          <form onSubmit={submit} style={{ display: 'grid', gap: 16 }}>
            <h2>{t('sign_in.again')}</h2>
            <p>{t('sign_in.again.text')}</p>
            <TextInput label={t('email')} value={me.email} readOnly autoComplete="username" />
            <PasswordInput
              name="password"
              label={t('password')}
              autoComplete="current-password"
              required
              withAsterisk={false}
              data-autofocus
              visibilityToggleButtonProps={{ 'aria-label': t('password.show') }}
            />
            {needsCode && (
              <TextInput
                name="code"
                label={t('sign_in.code')}
                inputMode="numeric"
                autoComplete="one-time-code"
                autoFocus
              />
            )}
            {signIn.error && !asked && <p role="alert">{sentence(signIn.error)}</p>}
            <Button type="submit" loading={signIn.isPending}>
              {t('sign_in')}
            </Button>
            <Button variant="subtle" color="gray" onClick={leave}>
              {t('sign_in.other')}
            </Button>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
