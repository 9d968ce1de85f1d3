import { Button } from '@mantine/core';
import { IconCheckbox } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, sentence } from '@/lib/api';
import { moment } from '@/lib/format';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import styles from '@/records/compose.module.css';
import { readPhrase, usePhrase } from '@/records/tasks/phrase';
import { done } from '@/records/undo';
import { useDraft } from '@/records/useDraft';
import { Keycap } from '@/ui/Keycap';
import today from './today.module.css';

const PLACE = 'today:task';
const NOTHING = { title: '' };
const isNothing = (draft: { title: string }) => draft.title.trim() === '';

/** A task of mine in one line, with its date in words. */
export function AddTask({ onAdded, onLeave }: { onAdded: () => void; onLeave: () => void }) {
  const me = useMe();
  const client = useQueryClient();
  const draft = useDraft(PLACE, NOTHING, isNothing);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const read = usePhrase(draft.content.title);
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['list', 'task'] });
    void client.invalidateQueries({ queryKey: ['today'] });
  };

  async function send() {
    const line = draft.content.title.trim();
    if (line === '' || busy) return;
    setBusy(true);
    try {
      await draft.settle();
      const means = await readPhrase(line);
      const { title, kind, due_at } = means;
      const made = await call('POST /api/{noun}', {
        path: { noun: 'tasks' },
        body: { title, kind, due_at, owner: me.id },
        draft: PLACE,
      });
      draft.clear();
      refresh();
      done(t('record.added.task'), async () => {
        await call('DELETE /api/{noun}/{id}', {
          path: { noun: 'tasks', id: made.id },
          version: made.version,
        });
        refresh();
        return t('record.taken_back');
      });
      onAdded();
    } catch (failure) {
      setProblem(sentence(failure));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className={`${styles.form} ${today.panel}`}
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
      <input
        autoFocus
        dir="auto"
        className={styles.text}
        value={draft.content.title}
        maxLength={500}
        placeholder={t('record.task.placeholder')}
        aria-label={t('record.task.title')}
        autoComplete="off"
        onChange={event => {
          setProblem(null);
          draft.change({ title: event.currentTarget.value });
        }}
      />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.foot}>
        <span className={styles.foreseen} aria-live="polite">
          {read?.due_at && (
            <>
              <IconCheckbox size={14} stroke={1.5} aria-hidden />
              {t('record.call.task', { title: read.title, when: moment(read.due_at) })}
            </>
          )}
        </span>
        <span className={styles.hint}>
          <Keycap keys="Enter" />
        </span>
        <Button size="xs" type="submit" loading={busy} disabled={isNothing(draft.content)}>
          {t('record.add.task')}
        </Button>
      </div>
    </form>
  );
}
