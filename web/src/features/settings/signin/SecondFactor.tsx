import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, sentence } from '@/lib/api';
import { meQuery, useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import styles from '../settings.module.css';
import { RecoveryCodes } from './RecoveryCodes';
import { Secret } from './Secret';
import { SettingUp } from './SettingUp';

/** One-time codes: begin with the password, show the code to the app, confirm, keep the rest safe. */
export function SecondFactor() {
  const client = useQueryClient();
  const on = useMe().second_factor;
  const [codes, setCodes] = useState<string[] | null>(null);
  const again = () => client.invalidateQueries({ queryKey: meQuery.queryKey });

  const begin = useMutation({
    mutationFn: (password: string) => call('POST /api/me/second-factor', { body: { password } }),
  });
  const remove = useMutation({
    mutationFn: (password: string) => call('DELETE /api/me/second-factor', { body: { password } }),
    onSuccess: () => {
      toast(t('settings.codes.removed'));
      setCodes(null);
      void again();
    },
  });
  const act = on ? remove : begin;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    act.mutate(String(new FormData(event.currentTarget).get('password')));
  }

  return (
    <section className={styles.block} aria-labelledby="codes">
      <h2 id="codes">{t('settings.codes')}</h2>
      <p className={styles.quiet}>{t(on ? 'settings.codes.on' : 'settings.codes.off')}</p>
      {codes && <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />}
      {!codes && begin.data && !on && (
        <SettingUp
          secret={begin.data}
          onDone={given => {
            setCodes(given);
            begin.reset();
            void again();
          }}
          onCancel={() => begin.reset()}
        />
      )}
      {!codes && (on || !begin.data) && (
        <form key={String(on)} className={styles.form} onSubmit={submit}>
          <Secret
            name="password"
            label={t('settings.codes.password')}
            autoComplete="current-password"
            error={act.error ? sentence(act.error) : undefined}
          />
          <Button type="submit" variant="default" loading={act.isPending}>
            {t(on ? 'settings.codes.remove' : 'settings.codes.begin')}
          </Button>
        </form>
      )}
    </section>
  );
}
