import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from '../insight.module.css';
import { isSaid, type Words, WordsFields } from '../questions/WordsFields';
import type { Asked } from '../queries';

/** What is kept begins with the decision that it serves. */
export function KeepForm(props: { asked: Asked; words: string; onDone: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [words, setWords] = useState<Words>({
    words: props.words,
    decision: '',
    decider: null,
    often: 'monthly',
    shared: false,
  });
  const [tried, setTried] = useState(false);
  const keep = useMutation({
    mutationFn: () => {
      const { at: _, ...asked } = props.asked;
      return call('POST /api/questions', { body: { ...words, asked } });
    },
    onSuccess: kept => {
      void client.invalidateQueries({ queryKey: ['questions'] });
      void navigate({ to: '/insight/questions/$id', params: { id: kept.id } });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (isSaid(words)) keep.mutate();
  }

  return (
    <form noValidate className={styles.panel} aria-label={t('insight.keep')} onSubmit={submit}>
      <WordsFields words={words} onWords={setWords} tried={tried} />
      {keep.error && (
        <p role="alert" className={styles.problem}>
          {sentence(keep.error)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={keep.isPending}>
          {t('insight.keep')}
        </Button>
        <Button variant="default" onClick={props.onDone}>
          {t('insight.cancel')}
        </Button>
      </div>
    </form>
  );
}
