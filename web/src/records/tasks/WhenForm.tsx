import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from '@/records/compose.module.css';
import { readPhrase, usePhrase } from './phrase';

interface WhenFormProps {
  /** Of the form and of the words. */
  label: string;
  words: string;
  /** What sends the words, where a button does. */
  submit?: string;
  autoFocus?: boolean;
  before?: ReactNode;
  after?: ReactNode;
  onRead: (at: string) => void;
  onLeave: () => void;
}

/** A moment in words, beside usual ones. Escape leaves. */
export function WhenForm(props: WhenFormProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const read = usePhrase(text);

  async function send() {
    if (text.trim() === '') return;
    const means = await readPhrase(text.trim()).catch(() => null);
    if (means?.due_at) props.onRead(means.due_at);
    else setProblem(t('task.when.unread'));
  }

  return (
    <form
      className={styles.form}
      aria-label={props.label}
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        props.onLeave();
      }}
    >
      <div className={styles.foot}>
        {props.before}
        <input
          autoFocus={props.autoFocus}
          dir="auto"
          className={styles.short}
          value={text}
          placeholder={t('task.when.hint')}
          aria-label={props.words}
          autoComplete="off"
          onChange={event => {
            setProblem(null);
            setText(event.currentTarget.value);
          }}
        />
        {props.after}
        <span className={styles.foreseen} aria-live="polite">
          {read?.due_at && moment(read.due_at)}
        </span>
        {props.submit && (
          <>
            <span className={styles.hint} />
            <Button size="xs" type="submit" disabled={text.trim() === ''}>
              {props.submit}
            </Button>
          </>
        )}
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </form>
  );
}
