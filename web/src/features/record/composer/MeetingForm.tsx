import { UnstyledButton } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { moment } from '@/lib/format';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import styles from '@/records/compose.module.css';
import { fieldOf, useModel } from '@/records/schema';
import { readPhrase, usePhrase } from '@/records/tasks/phrase';
import { useDraft } from '@/records/useDraft';
import type { FormProps } from './form';
import { LineForm, MomentInput } from './LineForm';
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
    <LineForm
      line={content.subject}
      label={t('record.meeting.subject')}
      placeholder={t('record.meeting.placeholder')}
      foreseen={
        at && (
          <>
            <IconCalendarEvent size={14} stroke={1.5} aria-hidden />
            {moment(at)}
          </>
        )
      }
      problem={compose.problem}
      submit={t('record.add.meeting')}
      busy={compose.busy}
      onLine={subject => change({ subject })}
      onSend={() => void send()}
    >
      <MomentInput
        label={when?.label ?? t('record.due')}
        value={content.at}
        onChange={chosen => change({ at: chosen })}
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
    </LineForm>
  );
}
