import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from '../settings.module.css';
import { QrCode } from './QrCode';

/** The secret for the app, as a picture and as text, until a first code proves that it is there. */
export function SettingUp(props: {
  secret: { secret: string; uri: string };
  onDone: (codes: string[]) => void;
  onCancel: () => void;
}) {
  const confirm = useMutation({
    mutationFn: (code: string) =>
      call('POST /api/me/second-factor/confirmation', { body: { code } }),
    onSuccess: answer => props.onDone(answer.recovery_codes),
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code')).replace(/\s/g, '');
    confirm.mutate(code);
  }

  return (
    <>
      <QrCode text={props.secret.uri} label={t('settings.codes.picture')} />
      <p className={styles.quiet}>{t('settings.codes.by_hand')}</p>
      <code className={styles.secret}>{props.secret.secret}</code>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          name="code"
          label={t('settings.codes.first')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          autoFocus
          error={confirm.error ? sentence(confirm.error) : undefined}
        />
        <div className={styles.actions}>
          <Button type="submit" loading={confirm.isPending}>
            {t('settings.codes.confirm')}
          </Button>
          <Button variant="default" onClick={props.onCancel}>
            {t('settings.cancel')}
          </Button>
        </div>
      </form>
    </>
  );
}
