import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type api, ApiProblem, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { Builder } from '../explore/Builder';
import styles from '../insight.module.css';
import { measuresQuery, said } from '../queries';
import { isSaid, type Words, WordsFields } from './WordsFields';

/** The words of a question that is kept, and what it asks. */
export function EditForm({ question, onDone }: { question: api.Question; onDone: () => void }) {
  const client = useQueryClient();
  const [words, setWords] = useState<Words>({
    words: question.words,
    decision: question.decision,
    decider: question.decider?.id ?? null,
    often: question.often,
    shared: question.shared,
  });
  const [asked, ask] = useState(said(question.asked));
  const { data: measures } = useQuery(measuresQuery);
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      call('PATCH /api/questions/{id}', {
        path: { id: question.id },
        version: question.version,
        body: question.hidden ? words : { ...words, asked },
      }),
    onSuccess: changed => {
      client.setQueryData(['question', question.id], changed);
      void client.invalidateQueries({ queryKey: ['questions'] });
      void client.invalidateQueries({ queryKey: ['question', question.id, 'answer'] });
      onDone();
    },
    onError: failure => {
      // What somebody else wrote meanwhile is fetched; what was typed here stays, and may be saved.
      if (failure instanceof ApiProblem && failure.status === 412) {
        void client.invalidateQueries({ queryKey: ['question', question.id], exact: true });
      }
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (isSaid(words)) save.mutate();
  }

  return (
    <form
      noValidate
      className={styles.panel}
      aria-label={t('insight.edit')}
      onSubmit={submit}
      onKeyDown={event => event.key === 'Escape' && onDone()}
    >
      <WordsFields words={words} onWords={setWords} tried={tried} />
      {question.hidden ? (
        <p className={styles.note}>{t('insight.edit.hidden')}</p>
      ) : (
        measures && <Builder asked={asked} measures={measures} kept onAsk={ask} />
      )}
      {save.error && (
        <p role="alert" className={styles.problem}>
          {sentence(save.error)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={save.isPending}>
          {t('insight.edit.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('insight.cancel')}
        </Button>
      </div>
    </form>
  );
}
