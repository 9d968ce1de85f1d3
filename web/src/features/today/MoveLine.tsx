import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from '@/records/compose.module.css';
import { readPhrase, usePhrase } from '@/records/tasks/phrase';
import { offers } from '@/records/tasks/soon';

interface MoveLineProps {
  onMove: (at: string) => void;
  onLeave: () => void;
}

/** Another date, by one of the usual ones or in words. */
export function MoveLine({ onMove, onLeave }: MoveLineProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const read = usePhrase(text);

  async function send() {
    if (text.trim() === '') return;
    const means = await readPhrase(text.trim()).catch(() => null);
    if (means?.due_at) onMove(means.due_at);
    else setProblem(t('task.when.unread'));
  }

  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onLeave();
      }}
    >
      <div className={styles.foot}>
        <input
          autoFocus
          dir="auto"
          className={styles.short}
          value={text}
          placeholder={t('task.when.hint')}
          aria-label={t('task.when')}
          autoComplete="off"
          onChange={event => {
            setProblem(null);
            setText(event.currentTarget.value);
          }}
        />
        {offers().map(one => (
          <UnstyledButton
            key={one.at}
            className={styles.offer}
            title={moment(one.at)}
            onClick={() => onMove(one.at)}
          >
            {one.label}
          </UnstyledButton>
        ))}
        <span className={styles.foreseen} aria-live="polite">
          {read?.due_at && moment(read.due_at)}
        </span>
        <span className={styles.hint} />
        <Button size="xs" type="submit" disabled={text.trim() === ''}>
          {t('task.move')}
        </Button>
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </form>
  );
}
