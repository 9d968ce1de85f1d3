import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from '@/records/compose.module.css';
import { patch } from '@/records/rows';
import { useModel } from '@/records/schema';
import { done } from '@/records/undo';

interface OutcomeLineProps {
  entry: api.TodayEntry;
  onSaved: () => void;
  onLeave: () => void;
}

/** After a meeting: what came of it, in a few words; more than that is a note. */
export function OutcomeLine({ entry, onSaved, onLeave }: OutcomeLineProps) {
  const client = useQueryClient();
  const type = useModel().find('interaction');
  const [outcome, setOutcome] = useState('');
  const [more, setMore] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const id = entry.record?.id ?? '';
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['timeline'] });
    void client.invalidateQueries({ queryKey: ['record', 'interaction', id] });
    return client.invalidateQueries({ queryKey: ['today'] });
  };

  async function send() {
    if (!type || outcome.trim() === '' || busy) return;
    setBusy(true);
    try {
      const meeting = await call('GET /api/{noun}/{id}', {
        path: { noun: type.plural, id },
        query: { fields: 'outcome' },
      });
      const note = more.trim()
        ? await call('POST /api/{noun}', {
            path: { noun: 'notes' },
            body: { text: more.trim(), about: { type: type.name, id } },
          })
        : null;
      const after = await patch(type, id, meeting.version, { outcome: outcome.trim() });
      await refresh();
      done(t('today.outcome.saved'), async () => {
        await patch(type, id, after.version, { outcome: meeting.outcome ?? null });
        if (note) {
          await call('DELETE /api/{noun}/{id}', {
            path: { noun: 'notes', id: note.id },
            version: note.version,
          });
        }
        await refresh();
        return t('today.outcome.back');
      });
      onSaved();
    } catch (failure) {
      setProblem(sentence(failure));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') {
          event.preventDefault();
          onLeave();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
      }}
    >
      <input
        autoFocus
        dir="auto"
        className={styles.text}
        value={outcome}
        maxLength={500}
        placeholder={t('today.outcome.hint')}
        aria-label={t('today.outcome')}
        autoComplete="off"
        onChange={event => setOutcome(event.currentTarget.value)}
      />
      {outcome.trim() !== '' && (
        <textarea
          dir="auto"
          rows={1}
          className={styles.text}
          value={more}
          placeholder={t('today.outcome.note')}
          aria-label={t('today.outcome.note')}
          onChange={event => setMore(event.currentTarget.value)}
        />
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <div className={styles.foot}>
        <span className={styles.hint} />
        <Button size="xs" type="submit" loading={busy} disabled={outcome.trim() === ''}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
