import { UnstyledButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from '@/records/compose.module.css';
import { readPhrase, usePhrase } from '@/records/tasks/phrase';

interface SnoozeProps {
  onSnooze: (until: string) => void;
  onLeave: () => void;
}

const HOUR = 3_600_000;

/** Until when: one of the usual moments, or in words. */
export function Snooze({ onSnooze, onLeave }: SnoozeProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  const read = usePhrase(text);
  useEffect(() => first.current?.focus(), []);
  const morning = (days: number) => {
    const at = new Date();
    at.setDate(at.getDate() + days);
    at.setHours(8, 0, 0, 0);
    return at;
  };
  const offers = [
    { label: t('inbox.snooze.hour'), at: new Date(Date.now() + HOUR) },
    { label: t('inbox.snooze.tomorrow'), at: morning(1) },
    { label: t('inbox.snooze.monday'), at: morning((8 - new Date().getDay()) % 7 || 7) },
  ];

  async function send() {
    if (text.trim() === '') return;
    const means = await readPhrase(text.trim()).catch(() => null);
    if (means?.due_at) onSnooze(means.due_at);
    else setProblem(t('task.when.unread'));
  }

  return (
    <form
      className={styles.form}
      aria-label={t('inbox.snooze.until')}
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
      <div className={styles.offers} style={{ flexWrap: 'wrap' }}>
        {offers.map((one, place) => (
          <UnstyledButton
            key={one.label}
            ref={place === 0 ? first : undefined}
            className={styles.offer}
            title={moment(one.at.toISOString())}
            onClick={() => onSnooze(one.at.toISOString())}
          >
            {one.label}
          </UnstyledButton>
        ))}
        <input
          dir="auto"
          className={styles.short}
          value={text}
          placeholder={t('task.when.hint')}
          aria-label={t('inbox.snooze.else')}
          autoComplete="off"
          onChange={event => {
            setProblem(null);
            setText(event.currentTarget.value);
          }}
        />
        <span className={styles.foreseen} aria-live="polite">
          {read?.due_at && moment(read.due_at)}
        </span>
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </form>
  );
}
