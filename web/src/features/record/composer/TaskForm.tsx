import { UnstyledButton } from '@mantine/core';
import { IconCheckbox } from '@tabler/icons-react';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from '@/records/compose.module.css';
import { fieldOf, useModel } from '@/records/schema';
import { readPhrase, usePhrase } from '@/records/tasks/phrase';
import { offers } from '@/records/tasks/soon';
import { useDraft } from '@/records/useDraft';
import type { FormProps } from './form';
import { LineForm, MomentInput } from './LineForm';
import { useCompose } from './useCompose';

interface Draft {
  title: string;
  due: string | null;
}

const NOTHING: Draft = { title: '', due: null };
const isNothing = (draft: Draft) => draft.title.trim() === '' && draft.due === null;

/** A task in one line: a date in it is read, unless one is chosen. */
export function TaskForm({ type, row, ties, place }: FormProps) {
  const draft = useDraft(place, NOTHING, isNothing);
  const compose = useCompose(type, row.id);
  const { content } = draft;
  const task = useModel().find('task');
  const due = task && fieldOf(task, 'due_at');
  const read = usePhrase(content.title);
  const change = (part: Partial<Draft>) => {
    compose.settled();
    draft.change({ ...content, ...part });
  };

  async function send() {
    const line = content.title.trim();
    if (line === '' || compose.busy) return;
    await draft.settle();
    const means = content.due ? null : await readPhrase(line).catch(() => null);
    const values = means?.due_at
      ? { title: means.title, kind: means.kind, due_at: means.due_at }
      : { title: line, due_at: content.due };
    const sent = await compose.send('task', { ...ties, ...values }, place, t('record.added.task'));
    if (sent) draft.clear();
  }

  return (
    <LineForm
      line={content.title}
      label={t('record.task.title')}
      placeholder={t('record.task.placeholder')}
      foreseen={
        read?.due_at &&
        !content.due && (
          <>
            <IconCheckbox size={14} stroke={1.5} aria-hidden />
            {t('record.call.task', { title: read.title, when: moment(read.due_at) })}
          </>
        )
      }
      problem={compose.problem}
      submit={t('record.add.task')}
      busy={compose.busy}
      onLine={title => change({ title })}
      onSend={() => void send()}
    >
      {offers().map(one => (
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
      <MomentInput
        label={due?.label ?? t('record.due')}
        value={content.due}
        onChange={chosen => change({ due: chosen })}
      />
    </LineForm>
  );
}
