import { Button, UnstyledButton } from '@mantine/core';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { fieldOf, useModel } from '@/records/schema';
import { Keycap } from '@/ui/Keycap';
import styles from './composer.module.css';
import type { FormProps } from './form';
import { useCompose } from './useCompose';
import { useDraft } from './useDraft';

interface Draft {
  title: string;
  due: string | null;
}

const NOTHING: Draft = { title: '', due: null };
const isNothing = (draft: Draft) => draft.title.trim() === '' && draft.due === null;

/** As the browser's own input wants it: local, without a zone. */
function local(iso: string | null) {
  if (!iso) return '';
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function soon(days: number) {
  const at = new Date();
  at.setDate(at.getDate() + days);
  at.setHours(days === 0 ? 17 : 9, 0, 0, 0);
  return at.toISOString();
}

/** Days until the Monday of next week. */
const toMonday = () => (8 - new Date().getDay()) % 7 || 7;

export function TaskForm({ type, row, ties, place }: FormProps) {
  const draft = useDraft(place, NOTHING, isNothing);
  const compose = useCompose(type, row.id);
  const { content } = draft;
  const task = useModel().find('task');
  const due = task && fieldOf(task, 'due_at');
  const change = (part: Partial<Draft>) => {
    compose.settled();
    draft.change({ ...content, ...part });
  };
  const offers = [
    { label: t('record.due.today'), at: soon(0) },
    { label: t('record.due.tomorrow'), at: soon(1) },
    { label: t('record.due.monday'), at: soon(toMonday()) },
  ];

  async function send() {
    const title = content.title.trim();
    if (title === '' || compose.busy) return;
    await draft.settle();
    const sent = await compose.send(
      'task',
      { ...ties, title, due_at: content.due },
      place,
      t('record.added.task'),
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
        value={content.title}
        placeholder={t('record.task.placeholder')}
        aria-label={t('record.task.title')}
        onChange={event => change({ title: event.currentTarget.value })}
      />
      {compose.problem && (
        <p role="alert" className={styles.problem}>
          {compose.problem}
        </p>
      )}
      <div className={styles.foot}>
        {offers.map(one => (
          <UnstyledButton
            key={one.label}
            className={styles.offer}
            aria-pressed={content.due === one.at}
            title={moment(one.at)}
            onClick={() => change({ due: content.due === one.at ? null : one.at })}
          >
            {one.label}
          </UnstyledButton>
        ))}
        <input
          type="datetime-local"
          className={styles.short}
          aria-label={due?.label ?? t('record.due')}
          value={local(content.due)}
          onChange={event => {
            const text = event.currentTarget.value;
            change({ due: text ? new Date(text).toISOString() : null });
          }}
        />
        <span className={styles.hint}>
          <Keycap keys="Enter" />
        </span>
        <Button
          size="xs"
          type="submit"
          loading={compose.busy}
          disabled={content.title.trim() === ''}
        >
          {t('record.add.task')}
        </Button>
      </div>
    </form>
  );
}
