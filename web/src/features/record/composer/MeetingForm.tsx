import { Button, UnstyledButton } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { moment } from '@/lib/format';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import styles from '@/records/compose.module.css';
import { fieldOf, useModel } from '@/records/schema';
import { readPhrase, usePhrase } from '@/records/tasks/phrase';
import { local } from '@/records/tasks/soon';
import { useDraft } from '@/records/useDraft';
import { Keycap } from '@/ui/Keycap';
import type { FormProps } from './form';
import { useCompose } from './useCompose';

interface Draft {
  subject: string;
  at: string | null;
  minutes: number;
}

const NOTHING: Draft = { subject: '', at: null, minutes: 60 };
const isNothing = (draft: Draft) => draft.subject.trim() === '' && draft.at === null;
const LENGTHS = [30, 60, 90];

/** A meeting in one line with its date, to come or past; who logs it takes part. */
export function MeetingForm({ type, row, ties, place }: FormProps) {
  const draft = useDraft(place, NOTHING, isNothing);
  const compose = useCompose(type, row.id);
  const me = useMe();
  const { content } = draft;
  const interaction = useModel().find('interaction');
  const when = interaction && fieldOf(interaction, 'happened_at');
  const length = interaction && fieldOf(interaction, 'minutes');
  const read = usePhrase(content.subject);
  const at = content.at ?? read?.due_at ?? null;
  const change = (part: Partial<Draft>) => {
    compose.settled();
    draft.change({ ...content, ...part });
  };

  async function send() {
    const line = content.subject.trim();
    if (line === '' || compose.busy) return;
    await draft.settle();
    const means = content.at ? null : await readPhrase(line).catch(() => null);
    const moment = content.at ?? means?.due_at;
    if (!moment) {
      compose.refuse(t('record.meeting.when'));
      return;
    }
    const values = {
      kind: 'meeting',
      subject: means?.due_at ? means.title : line,
      happened_at: moment,
      minutes: content.minutes,
      colleagues: [me.id],
    };
    const sent = await compose.send(
      'interaction',
      { ...ties, ...values },
      place,
      t('record.added.meeting'),
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
        value={content.subject}
        placeholder={t('record.meeting.placeholder')}
        aria-label={t('record.meeting.subject')}
        onChange={event => change({ subject: event.currentTarget.value })}
      />
      <p className={styles.foreseen} aria-live="polite">
        {at && (
          <>
            <IconCalendarEvent size={14} stroke={1.5} aria-hidden />
            {moment(at)}
          </>
        )}
      </p>
      {compose.problem && (
        <p role="alert" className={styles.problem}>
          {compose.problem}
        </p>
      )}
      <div className={styles.foot}>
        <input
          type="datetime-local"
          className={styles.short}
          aria-label={when?.label ?? t('record.due')}
          value={local(content.at)}
          onChange={event => {
            const text = event.currentTarget.value;
            change({ at: text ? new Date(text).toISOString() : null });
          }}
        />
        <span role="group" aria-label={length?.label} className={styles.offers}>
          {LENGTHS.map(minutes => (
            <UnstyledButton
              key={minutes}
              className={styles.offer}
              aria-pressed={content.minutes === minutes}
              onClick={() => change({ minutes })}
            >
              {t('record.minutes', { count: minutes })}
            </UnstyledButton>
          ))}
        </span>
        <span className={styles.hint}>
          <Keycap keys="Enter" />
        </span>
        <Button
          size="xs"
          type="submit"
          loading={compose.busy}
          disabled={content.subject.trim() === ''}
        >
          {t('record.add.meeting')}
        </Button>
      </div>
    </form>
  );
}
