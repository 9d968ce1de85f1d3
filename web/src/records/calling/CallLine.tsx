import { Button, UnstyledButton } from '@mantine/core';
import { IconCheckbox } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { type Key, t } from '@/lib/messages';
import { Keycap } from '@/ui/Keycap';
import styles from '../compose.module.css';
import { labelOf } from '../fields/choice';
import { fieldOf, useModel } from '../schema';
import { useDraft } from '../useDraft';
import type { About } from './about';
import { type Line, useCallNote, useForeseen } from './useCallNote';

const NOTHING: Line = { text: '', direction: 'out', outcome: null };
const isNothing = (draft: Line) => draft.text.trim() === '';
const OUTCOMES = ['reached', 'nobody', 'message', 'wrong_number'] as const;

interface CallLineProps {
  about: About;
  /** Under which name what is typed is kept. */
  place: string;
  autoFocus?: boolean;
  /** Offered besides: done with the call, unless the writer says no. */
  also?: { label: string; wanted: boolean; run: () => Promise<() => Promise<unknown>> };
  onLogged?: () => void;
  onLeave?: () => void;
}

/** A call in one line and Enter; a date in it becomes a task, which is shown while one types. */
export function CallLine({ about, place, autoFocus, also, onLogged, onLeave }: CallLineProps) {
  const draft = useDraft(place, NOTHING, isNothing);
  const note = useCallNote(about);
  const input = useRef<HTMLInputElement>(null);
  const [with_, setWith] = useState(also?.wanted ?? false);
  const content = { ...NOTHING, ...draft.content };
  const empty = isNothing(content);
  const foreseen = useForeseen(about, content.text, content.outcome);
  const interaction = useModel().find('interaction');
  const direction = interaction && fieldOf(interaction, 'direction');
  const outcome = interaction && fieldOf(interaction, 'outcome');
  const change = (part: Partial<Line>) => {
    note.settled();
    draft.change({ ...content, ...part });
  };

  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, []);

  async function send() {
    if (empty || note.busy) return;
    await draft.settle();
    const line = { ...content, text: content.text.trim() };
    if (!(await note.log(line, place, with_ ? also?.run : undefined))) return;
    draft.clear();
    onLogged?.();
  }

  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !onLeave) return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      <input
        ref={input}
        data-first
        data-autofocus={autoFocus || undefined}
        dir="auto"
        className={styles.text}
        value={content.text}
        placeholder={t('record.call.placeholder')}
        aria-label={t('record.call.text')}
        autoComplete="off"
        onChange={event => change({ text: event.currentTarget.value })}
      />
      <p className={styles.foreseen} aria-live="polite">
        {foreseen && (
          <>
            <IconCheckbox size={14} stroke={1.5} aria-hidden />
            {foreseen}
          </>
        )}
      </p>
      {note.problem && (
        <p role="alert" className={styles.problem}>
          {note.problem}
        </p>
      )}
      <div className={styles.foot}>
        {direction && (
          <span role="group" aria-label={direction.label} className={styles.offers}>
            {(['out', 'in'] as const).map(key => (
              <UnstyledButton
                key={key}
                className={styles.offer}
                aria-pressed={content.direction === key}
                onClick={() => change({ direction: key })}
              >
                {labelOf(direction, key)}
              </UnstyledButton>
            ))}
          </span>
        )}
        {outcome?.writable && (
          <span role="group" aria-label={outcome.label} className={styles.offers}>
            {OUTCOMES.map(key => {
              const words = t(`record.call.${key}` as Key);
              const on = content.outcome === words;
              return (
                <UnstyledButton
                  key={key}
                  className={styles.offer}
                  aria-pressed={on}
                  onClick={() => change({ outcome: on ? null : words })}
                >
                  {words}
                </UnstyledButton>
              );
            })}
          </span>
        )}
        {also && (
          <UnstyledButton
            className={styles.offer}
            aria-pressed={with_}
            onClick={() => setWith(!with_)}
          >
            {also.label}
          </UnstyledButton>
        )}
        <span className={styles.hint}>
          <Keycap keys="Enter" />
        </span>
        <Button size="xs" type="submit" loading={note.busy} disabled={empty}>
          {t('record.add.call')}
        </Button>
      </div>
    </form>
  );
}
