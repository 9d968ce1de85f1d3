import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { useNames } from '@/records/colleagues/queries';
import { CopyText } from '@/ui/CopyText';
import { FormEnd } from '../FormEnd';
import styles from '../sources.module.css';
import { hookQuery } from './queries';
import { ToldMessages } from './ToldMessages';

/** Where the source is told what was decided against it, so that it is mended where it was made. */
export function Told({ source }: { source: api.Source }) {
  const path = { id: source.id };
  const client = useQueryClient();
  const name = useNames();
  const { data: hook } = useQuery(hookQuery(source.id));
  const [editing, edit] = useState(false);
  const changed = () => client.invalidateQueries({ queryKey: ['corrections', source.id] });
  const end = useMutation({
    mutationFn: () => call('DELETE /api/sources/{id}/correction-hook', { path }),
    onSuccess: changed,
  });
  const test = useMutation({
    mutationFn: () => call('POST /api/sources/{id}/correction-hook/tests', { path }),
    onSuccess: changed,
  });
  const keep = useMutation({
    mutationFn: (body: api.CorrectionHookDraft) =>
      call('PUT /api/sources/{id}/correction-hook', { path, body }),
    onSuccess: () => {
      edit(false);
      return changed();
    },
  });
  if (!hook) return null;
  const failure = end.error ?? test.error;
  const secret = keep.data?.secret;

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    keep.mutate({ address: String(new FormData(event.currentTarget).get('address')).trim() });
  }

  return (
    <section aria-labelledby="told" className={styles.block}>
      <h2 id="told">{t('told.title')}</h2>
      <p className={styles.quiet}>
        {t('told.text')}{' '}
        <a href={`/api/sources/${source.id}/corrections.csv`} download>
          {t('told.file')}
        </a>
      </p>
      {secret && (
        <div role="status" className={styles.secret}>
          <p>{t('told.secret')}</p>
          <code>{secret}</code>
          <CopyText text={secret}>{t('told.copy')}</CopyText>
        </div>
      )}
      {hook.address && !editing && (
        <>
          <p dir="auto">
            {hook.address}{' '}
            <span className={styles.quiet}>
              {t('deliveries.as', { name: name(hook.run_as) ?? t('sources.somebody') })}
            </span>
          </p>
          {failure && (
            <p role="alert" className={styles.problem}>
              {sentence(failure)}
            </p>
          )}
          <div className={styles.buttons}>
            <Button size="xs" loading={test.isPending} onClick={() => test.mutate()}>
              {t('told.test')}
            </Button>
            <Button size="xs" variant="default" onClick={() => edit(true)}>
              {t('told.change')}
            </Button>
            <Button size="xs" variant="default" onClick={() => end.mutate()}>
              {t('told.end')}
            </Button>
          </div>
          <ToldMessages source={source.id} />
        </>
      )}
      {editing && (
        <form onSubmit={save} className={styles.form}>
          <TextInput
            name="address"
            type="url"
            required
            autoFocus
            label={t('told.address')}
            description={t('told.address.why')}
            defaultValue={hook.address ?? ''}
          />
          <FormEnd
            save={t('told.save')}
            saving={keep.isPending}
            error={keep.error}
            onClose={() => edit(false)}
          />
        </form>
      )}
      {!hook.address && !editing && (
        <Button variant="default" onClick={() => edit(true)}>
          {t('told.add')}
        </Button>
      )}
    </section>
  );
}
