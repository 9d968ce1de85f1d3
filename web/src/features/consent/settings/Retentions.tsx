import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { day } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from '../privacy.module.css';
import { retainedQuery, retentionsQuery } from '../queries';

/** Which records have to be kept with who they name, by which law and for how long. */
export function Retentions() {
  const [open, setOpen] = useState<string | null>(null);
  const [shown, show] = useState(false);
  const { data = [] } = useQuery(retentionsQuery);
  return (
    <section aria-label={t('privacy.part.retention')}>
      <p className={styles.lead}>{t('privacy.retention.text')}</p>
      <ul className={styles.list}>
        {data.map(one => (
          <li key={one.type}>
            <div className={styles.what}>
              <p className={styles.strong} dir="auto">
                {one.label}
              </p>
              <p className={styles.quiet} dir="auto">
                {one.years
                  ? t('privacy.retention.years', { count: one.years, law: one.law ?? '' })
                  : t('privacy.retention.none')}
              </p>
              {open === one.type && <Form retention={one} onClose={() => setOpen(null)} />}
            </div>
            {open !== one.type && (
              <span className={styles.acts}>
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('privacy.change_of', { name: one.label })}
                  onClick={() => setOpen(one.type)}
                >
                  {t('privacy.change')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {shown ? (
        <Retained />
      ) : (
        <div className={styles.tools}>
          <Button variant="default" onClick={() => show(true)}>
            {t('privacy.retained.show')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Form({ retention, onClose }: { retention: api.Retention; onClose: () => void }) {
  const client = useQueryClient();
  const path = { type: retention.type };
  const save = useMutation({
    mutationFn: async (body: api.NewRetention | null) => {
      if (body) await call('PUT /api/retentions/{type}', { path, body });
      else await call('DELETE /api/retentions/{type}', { path });
    },
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: retentionsQuery.queryKey }),
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    save.mutate({
      years: Number(given.get('years')),
      law: String(given.get('law')).trim(),
      field: String(given.get('field')) || null,
    });
  }
  return (
    <form className={styles.panel} aria-label={retention.label} onSubmit={submit}>
      <TextInput
        name="years"
        type="number"
        min={1}
        max={99}
        label={t('privacy.retention.count')}
        defaultValue={retention.years ?? ''}
        required
        withAsterisk={false}
        autoFocus
      />
      <TextInput
        name="law"
        label={t('privacy.retention.law')}
        defaultValue={retention.law ?? ''}
        required
        withAsterisk={false}
        maxLength={200}
        dir="auto"
      />
      <NativeSelect
        name="field"
        label={t('privacy.retention.from')}
        defaultValue={retention.field ?? ''}
        data={[
          { value: '', label: t('privacy.retention.made') },
          ...retention.fields.map(one => ({ value: one.name, label: one.label })),
        ]}
      />
      {save.error && (
        <p role="alert" className={styles.problem}>
          {sentence(save.error)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button size="xs" type="submit" loading={save.isPending}>
          {t('privacy.save')}
        </Button>
        {retention.years && (
          <Button size="xs" variant="default" onClick={() => save.mutate(null)}>
            {t('privacy.retention.end')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onClose}>
          {t('privacy.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Retained() {
  const { data } = useQuery(retainedQuery);
  if (data?.length === 0) return <p className={styles.quiet}>{t('privacy.retained.none')}</p>;
  return (
    <>
      <h2 className={styles.heading}>{t('privacy.retained')}</h2>
      <ul className={styles.list}>
        {data?.map(one => (
          <li key={one.record + one.who.name}>
            <div className={styles.what}>
              <p className={styles.strong} dir="auto">
                {one.title}: {one.who.name}
              </p>
              <p className={styles.quiet} dir="auto">
                {t('privacy.retained.until', { day: day(one.until), law: one.law })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
