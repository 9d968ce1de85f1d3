import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import { done, useUndoBatch } from '@/records/undo';

const PAUSE_MILLIS = 250;
const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

const told = (task: api.CallNoteTask) =>
  task ? t('record.call.task', { title: task.title, when: moment(task.due_at) }) : null;

/** The task that a line would make, in words; null where it names no date. */
export function useForeseen(type: RecordType, id: string, text: string) {
  const [line] = useDebouncedValue(text.trim(), PAUSE_MILLIS);
  const { data } = useQuery({
    queryKey: ['foreseen', type.name, id, line],
    enabled: line !== '' && text.trim() !== '',
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (
        await call('POST /api/call-notes', {
          body: { text: line, about: { type: type.name, id }, time_zone: zone(), preview: true },
          signal,
        })
      ).task,
  });
  return text.trim() === '' || !data ? null : told(data);
}

/** Logs a call from one line, with the task that its date asks for; both go together when taken back. */
export function useCallNote(type: RecordType, id: string) {
  const client = useQueryClient();
  const undoBatch = useUndoBatch();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['timeline', type.name, id] });
    void client.invalidateQueries({ queryKey: ['related', 'task', id] });
    void client.invalidateQueries({ queryKey: ['record', type.name, id] });
    for (const kind of ['interaction', 'task']) {
      void client.invalidateQueries({ queryKey: ['list', kind] });
    }
  };

  async function log(text: string, direction: 'in' | 'out', draft: string) {
    setBusy(true);
    try {
      const made = await call('POST /api/call-notes', {
        body: { text, about: { type: type.name, id }, direction, time_zone: zone() },
        draft,
      });
      setProblem(null);
      refresh();
      const also = told(made.task);
      done(also ? t('record.added.call_and', { task: also }) : t('record.added.call'), async () => {
        const became = made.batch ? await undoBatch(made.batch) : t('record.taken_back');
        refresh();
        return became;
      });
      return true;
    } catch (failure) {
      setProblem(sentence(failure));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { log, problem, busy, settled: () => setProblem(null) };
}
