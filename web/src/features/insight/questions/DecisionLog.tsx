import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, sentence } from '@/lib/api';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from '../insight.module.css';
import { decisionsQuery } from '../queries';

/** What was decided because of the answer, with what the answer was then. */
export function DecisionLog({ id }: { id: string }) {
  const client = useQueryClient();
  const { data } = useQuery(decisionsQuery(id));
  const [what, setWhat] = useState('');
  const note = useMutation({
    mutationFn: () => call('POST /api/questions/{id}/decisions', { path: { id }, body: { what } }),
    onSuccess: all => {
      setWhat('');
      client.setQueryData(['question', id, 'decisions'], all.items);
      void client.invalidateQueries({ queryKey: ['questions'] });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    note.mutate();
  }

  return (
    <section className={styles.block} aria-label={t('insight.decisions')}>
      <h2>{t('insight.decisions')}</h2>
      <form className={styles.panel} onSubmit={submit}>
        <Textarea
          label={t('insight.decided')}
          description={t('insight.decided.text')}
          autosize
          minRows={1}
          maxLength={1000}
          value={what}
          onChange={event => setWhat(event.currentTarget.value)}
        />
        {note.error && (
          <p role="alert" className={styles.problem}>
            {sentence(note.error)}
          </p>
        )}
        <div className={styles.buttons}>
          <Button type="submit" disabled={what.trim() === ''} loading={note.isPending}>
            {t('insight.note')}
          </Button>
        </div>
      </form>
      <ul className={styles.list}>
        {data?.map(one => (
          <li key={one.id} className={styles.item}>
            <p dir="auto">{one.what}</p>
            <div className={styles.facts}>
              <span>{one.by_name}</span>
              <time dateTime={one.at}>{moment(one.at)}</time>
              <span dir="auto">{one.answer ?? ''}</span>
            </div>
          </li>
        ))}
      </ul>
      {data?.length === 0 && <p className={styles.quiet}>{t('insight.decisions.none')}</p>}
    </section>
  );
}
