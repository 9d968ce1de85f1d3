import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from '@/records/compose.module.css';
import { local } from '@/records/tasks/soon';
import { Keycap } from '@/ui/Keycap';

interface LineFormProps {
  line: string;
  label: string;
  placeholder: string;
  /** What the line was understood as, said beside it. */
  foreseen: ReactNode;
  problem: string | null;
  submit: string;
  busy: boolean;
  onLine: (line: string) => void;
  onSend: () => void;
  /** What is chosen below the line. */
  children: ReactNode;
}

/** One line that becomes a record: Enter sends it. */
export function LineForm(props: LineFormProps) {
  const { line, label, placeholder, foreseen, problem, submit, busy } = props;
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault();
        props.onSend();
      }}
    >
      <input
        data-first
        dir="auto"
        className={styles.text}
        value={line}
        placeholder={placeholder}
        aria-label={label}
        onChange={event => props.onLine(event.currentTarget.value)}
      />
      <p className={styles.foreseen} aria-live="polite">
        {foreseen}
      </p>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.foot}>
        {props.children}
        <span className={styles.hint}>
          <Keycap keys="Enter" />
        </span>
        <Button size="xs" type="submit" loading={busy} disabled={line.trim() === ''}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

interface MomentInputProps {
  label: string;
  value: string | null;
  onChange: (at: string | null) => void;
}

/** A date and time in the reader's zone; kept as a moment. */
export function MomentInput({ label, value, onChange }: MomentInputProps) {
  return (
    <input
      type="datetime-local"
      className={styles.short}
      aria-label={label}
      value={local(value)}
      onChange={event => {
        const text = event.currentTarget.value;
        onChange(text ? new Date(text).toISOString() : null);
      }}
    />
  );
}
