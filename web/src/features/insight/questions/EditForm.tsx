import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type api, ApiProblem, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from '../insight.module.css';
import { isSaid, type Words, WordsFields } from './WordsFields';

/** The words of a question that is kept; what is asked stays. */
export function EditForm({ question, onDone }: { question: api.Question; onDone: () => void }) {
  const client = useQueryClient();
  const [words, setWords] = useState<Words>({
    words: question.words,
    decision: question.decision,
    decider: question.decider?.id ?? null,
    often: question.often,
    shared: question.shared,
  });
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      call('PATCH /api/questions/{id}', {
        path: { id: question.id },
        version: question.version,
        body: words,
      }),
    onSuccess: changed => {
      client.setQueryData(['question', question.id], changed);
      void client.invalidateQueries({ queryKey: ['questions'] });
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
