import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import styles from '../imports.module.css';
import { undoQuery } from '../queries';

const route = getRouteApi('/inside/import/$id');

/** Takes the whole import back, asked once more; then how far that is, and what stayed. */
export function TakeBack({ one }: { one: api.Import }) {
  const client = useQueryClient();
  const [sure, ask] = useState(route.useSearch().undo ?? false);
  const undo = useMutation({
    mutationFn: () => call('POST /api/undos', { body: { batch: one.id } }),
    onSuccess: answer => {
      client.setQueryData(['undo', answer.batch], answer);
      client.setQueryData<api.Import>(['import', one.id], { ...one, undo: answer.batch });
    },
  });
  if (one.undo) return <TakenBack undo={one.undo} />;
  const touched = one.created + one.changed;
  if (touched === 0) return null;
  return (
    <section className={styles.block} aria-labelledby="undo">
      <h2 id="undo">{t('import.undo.title')}</h2>
      <p className={styles.quiet}>{t('import.undo.text')}</p>
      <div className={styles.actions}>
        {sure ? (
          <>
            <Button autoFocus loading={undo.isPending} onClick={() => undo.mutate()}>
              {t('import.undo.sure', { count: touched })}
            </Button>
            <Button variant="default" onClick={() => ask(false)}>
              {t('import.undo.keep')}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => ask(true)}>
            {t('import.undo.all')}
          </Button>
        )}
      </div>
      {undo.error && (
        <p role="alert" className={styles.problem}>
          {sentence(undo.error)}
        </p>
      )}
    </section>
  );
}

function TakenBack({ undo }: { undo: string }) {
  const client = useQueryClient();
  const { data } = useQuery(undoQuery(undo));
  const over = data !== undefined && data.status !== 'running';
  useEffect(() => {
    if (!over) return;
    void client.invalidateQueries({ queryKey: ['list'] });
    void client.invalidateQueries({ queryKey: ['figures'] });
    void client.invalidateQueries({ queryKey: ['imports'] });
  }, [over]);
  if (!data) return null;
  const count = data.undone;
  return (
    <section className={styles.block} aria-labelledby="undo">
      <h2 id="undo">{t('import.undo.title')}</h2>
      <p role="status">
        {data.status === 'running' && t('import.undo.running', { count: number(count) })}
        {data.status === 'done' && t('import.undo.done', { count })}
        {data.status === 'failed' && t('import.undo.failed', { count })}
      </p>
      {data.kept > 0 && <p>{t('import.undo.kept', { count: data.kept })}</p>}
      <Kept listed={data.listed} />
    </section>
  );
}

const SHOWN = 20;

function Kept({ listed }: { listed: api.KeptRecord[] }) {
  const model = useModel();
  if (listed.length === 0) return null;
  return (
    <ul className={styles.kept}>
      {listed.slice(0, SHOWN).map(one => {
        const type = model.find(one.type);
        const fields = (one.fields ?? [])
          .map(name => type?.fields.find(field => field.name === name)?.label)
          .filter(Boolean)
          .join(', ');
        return (
          <li key={one.id}>
            <Link to="/$noun/$id" params={{ noun: type?.plural ?? one.type, id: one.id }}>
              {t('import.undo.open', { type: type?.label ?? one.type })}
            </Link>
            {fields && ` · ${fields}`}
          </li>
        );
      })}
    </ul>
  );
}
