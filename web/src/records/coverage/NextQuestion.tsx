import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from './coverage.module.css';
import type { Acts } from './queries';

interface NextQuestionProps {
  question: api.CoverageQuestion;
  thing: api.CoverageThing | undefined;
  /** Null for whoever may not write the record. */
  acts: Acts | null;
  onField: (name: string) => void;
}

/** What to ask in the next conversation, why, and what came of it. */
export function NextQuestion({ question, thing, acts, onField }: NextQuestionProps) {
  const [answering, setAnswering] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);

  function answer() {
    if (thing?.field) onField(thing.field);
    else setAnswering(true);
  }

  return (
    <div
      ref={box}
      className={styles.question}
      tabIndex={-1}
      role="group"
      aria-label={t('coverage.next', { name: question.label })}
    >
      <p className={styles.asked} dir="auto">
        {question.text}
      </p>
      {question.pinned && <p className={styles.quiet}>{t('coverage.pinned')}</p>}
      {question.why.map(why => (
        <p key={why} className={styles.quiet} dir="auto">
          {why}
        </p>
      ))}
      {acts && answering && (
        <Answer
          label={question.label}
          onSave={text => acts.answered(question.thing, text)}
          onLeave={() => setAnswering(false)}
        />
      )}
      {acts && !answering && (
        <div className={styles.acts}>
          <Button size="compact-xs" variant="default" onClick={answer}>
            {t('coverage.answer')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => void acts.noAnswer(question.thing)}
          >
            {t('coverage.no_answer')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() =>
              void acts.decide(question.thing, question.pinned ? null : 'ask_next_time')
            }
          >
            {t(question.pinned ? 'coverage.unpin' : 'coverage.act.ask_next_time')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() => void acts.decide(question.thing, 'not_appropriate')}
          >
            {t('coverage.act.not_appropriate')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface AnswerProps {
  label: string;
  onSave: (text: string) => Promise<boolean>;
  onLeave: () => void;
}

/** In a sentence, what was heard. */
export function Answer({ label, onSave, onLeave }: AnswerProps) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);

  async function save() {
    setBusy(true);
    if (await onSave(text.trim())) onLeave();
    setBusy(false);
  }

  return (
    <form
      className={styles.answer}
      onSubmit={event => {
        event.preventDefault();
        if (text.trim()) void save();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      <TextInput
        size="xs"
        autoFocus
        maxLength={500}
        dir="auto"
        aria-label={t('coverage.answer.of', { name: label })}
        placeholder={t('coverage.answer.placeholder')}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <Button size="compact-xs" type="submit" loading={busy} disabled={!text.trim()}>
        {t('save')}
      </Button>
    </form>
  );
}
