import { Button, UnstyledButton } from '@mantine/core';
import { t } from '@/lib/messages';
import { labelOf } from '@/records/fields/choice';
import { fieldOf, useModel } from '@/records/schema';
import { Keycap } from '@/ui/Keycap';
import styles from './composer.module.css';
import { firstLine, type FormProps } from './form';
import { useCompose } from './useCompose';
import { useDraft } from './useDraft';

interface Draft {
  text: string;
  direction: 'in' | 'out';
  minutes: string;
}

const NOTHING: Draft = { text: '', direction: 'out', minutes: '' };
const isNothing = (draft: Draft) => draft.text.trim() === '' && draft.minutes === '';

/** A call in one line and Enter. */
export function CallForm({ type, row, ties, place }: FormProps) {
  const draft = useDraft(place, NOTHING, isNothing);
  const compose = useCompose(type, row.id);
  const { content } = draft;
  const interaction = useModel().find('interaction');
  const direction = interaction && fieldOf(interaction, 'direction');
  const minutes = interaction && fieldOf(interaction, 'minutes');
  const change = (part: Partial<Draft>) => {
    compose.settled();
    draft.change({ ...content, ...part });
  };

  async function send() {
    if (content.text.trim() === '' || compose.busy) return;
    await draft.settle();
    const text = content.text.trim();
    const subject = firstLine(text);
    const sent = await compose.send(
      'interaction',
      {
        ...ties,
        kind: 'call',
        subject,
        body: subject === text ? null : text,
        direction: content.direction,
        minutes: content.minutes === '' ? null : Number(content.minutes),
        happened_at: new Date().toISOString(),
      },
      place,
      t('record.added.call'),
    );
    if (sent) draft.clear();
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
      {compose.problem && (
        <p role="alert" className={styles.problem}>
          {compose.problem}
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
        {minutes && (
          <label className={styles.minutes}>
            <input
              inputMode="numeric"
              className={styles.short}
              value={content.minutes}
              onChange={event =>
                change({ minutes: event.currentTarget.value.replace(/\D/g, '').slice(0, 4) })
              }
            />
            {minutes.label}
          </label>
        )}
        <span className={styles.hint}>
          <Keycap keys="Enter" />
        </span>
        <Button
          size="xs"
          type="submit"
          loading={compose.busy}
          disabled={content.text.trim() === ''}
        >
          {t('record.add.call')}
        </Button>
      </div>
    </form>
  );
}
