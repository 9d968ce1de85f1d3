import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from './closed.module.css';

/** One action: it lands in the inbox of whom the closure belongs to. */
export function AskAccess({ closure, request }: { closure: string; request: string | null }) {
  const client = useQueryClient();
  const [mine, setMine] = useState(request);
  const again = () => {
    void client.invalidateQueries({ queryKey: ['closures'] });
    void client.invalidateQueries({ queryKey: ['access-requests'] });
  };
  const ask = useMutation({
    mutationFn: (words: string) =>
      call('POST /api/access-requests', { body: { closure, words: words || null } }),
    onSuccess: made => setMine(made.id),
    onSettled: again,
  });
  const withdraw = useMutation({
    mutationFn: (id: string) => call('DELETE /api/access-requests/{id}', { path: { id } }),
    onSuccess: () => {
      setMine(null);
      ask.reset();
    },
    onSettled: again,
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    ask.mutate(String(new FormData(event.currentTarget).get('words')).trim());
  }
  const failure = ask.error ?? withdraw.error;
  return (
    <>
      {mine ? (
        <div className={styles.asked} role="status">
          <p>{t('closed.asked')}</p>
          <Button
            size="xs"
            variant="subtle"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate(mine)}
          >
            {t('closed.withdraw')}
          </Button>
        </div>
      ) : (
        <form className={styles.ask} onSubmit={submit}>
          <TextInput
            name="words"
            aria-label={t('closed.words')}
            placeholder={t('closed.words')}
            maxLength={2000}
            dir="auto"
          />
          <Button type="submit" variant="default" loading={ask.isPending}>
            {t('closed.ask')}
          </Button>
        </form>
      )}
      {failure && (
        <p role="alert" className={styles.problem}>
          {sentence(failure)}
        </p>
      )}
    </>
  );
}
