import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from '../privacy.module.css';
import { previewQuery } from '../queries';
import { Outcome } from './Outcome';

interface EraseProps {
  noun: string;
  id: string;
  name: string;
  onErased: () => void;
}

/** What an erasure would come to, and afterwards what it came to. */
export function Erase({ noun, id, name, onErased }: EraseProps) {
  const client = useQueryClient();
  const [looking, setLooking] = useState(false);
  const [typed, setTyped] = useState('');
  const report = useRef<HTMLHeadingElement>(null);
  const preview = useQuery({ ...previewQuery(noun, id), enabled: looking });
  const erase = useMutation({
    mutationFn: () => call('POST /api/{noun}/{id}/erasure', { path: { noun, id } }),
    onSuccess: () => {
      onErased();
      void client.invalidateQueries({
        predicate: query => query.queryKey[0] !== 'record' && query.queryKey[0] !== 'erasure',
      });
    },
  });
  const done: api.ErasureAnswer | undefined = erase.data;

  useEffect(() => {
    if (done) report.current?.focus();
  }, [done]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (typed.trim() === name) erase.mutate();
  }

  return (
    <section className={styles.block} aria-labelledby="erase">
      <h2 id="erase" ref={report} tabIndex={-1}>
        {t(done ? 'subject.erased' : 'subject.erase')}
      </h2>
      {done ? (
        <Outcome erasure={done} done />
      ) : (
        <>
          <p className={styles.lead}>{t('subject.erase.text')}</p>
          {!looking && (
            <div className={styles.buttons}>
              <Button variant="default" onClick={() => setLooking(true)}>
                {t('subject.erase.look')}
              </Button>
            </div>
          )}
          {preview.error && (
            <p role="alert" className={styles.problem}>
              {sentence(preview.error)}
            </p>
          )}
          {preview.data && (
            <>
              <Outcome erasure={preview.data} />
              <form className={styles.panel} onSubmit={submit}>
                <TextInput
                  className={styles.wide}
                  label={t('subject.erase.type', { name })}
                  value={typed}
                  onChange={event => setTyped(event.currentTarget.value)}
                  autoComplete="off"
                  dir="auto"
                />
                {erase.error && (
                  <p role="alert" className={styles.problem}>
                    {sentence(erase.error)}
                  </p>
                )}
                <div className={styles.buttons}>
                  <Button type="submit" disabled={typed.trim() !== name} loading={erase.isPending}>
                    {t('subject.erase.do')}
                  </Button>
                </div>
              </form>
            </>
          )}
        </>
      )}
    </section>
  );
}
