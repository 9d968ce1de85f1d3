import { Button, UnstyledButton } from '@mantine/core';
import { IconCheckbox } from '@tabler/icons-react';
import { t } from '@/lib/messages';
import { labelOf } from '@/records/fields/choice';
import { fieldOf, useModel } from '@/records/schema';
import { Keycap } from '@/ui/Keycap';
import styles from './composer.module.css';
import type { FormProps } from './form';
import { useCallNote, useForeseen } from './useCallNote';
import { useDraft } from './useDraft';

interface Draft {
  text: string;
  direction: 'in' | 'out';
}

const NOTHING: Draft = { text: '', direction: 'out' };
const isNothing = (draft: Draft) => draft.text.trim() === '';

/** A call in one line and Enter; a date in it becomes a task, which is shown while one types. */
export function CallForm({ type, row, place }: FormProps) {
  const draft = useDraft(place, NOTHING, isNothing);
  const note = useCallNote(type, row.id);
  const { content } = draft;
  const empty = isNothing(content);
  const foreseen = useForeseen(type, row.id, content.text);
  const interaction = useModel().find('interaction');
  const direction = interaction && fieldOf(interaction, 'direction');
  const change = (part: Partial<Draft>) => {
    note.settled();
    draft.change({ ...content, ...part });
  };

  async function send() {
    if (empty || note.busy) return;
    await draft.settle();
    if (await note.log(content.text.trim(), content.direction, place)) draft.clear();
  }

  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <input
        data-first
        dir="auto"
        className={styles.text}
        value={content.text}
        placeholder={t('record.call.placeholder')}
        aria-label={t('record.call.text')}
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
