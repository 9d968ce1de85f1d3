import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { done, useUndoBatch } from '../undo';
import { zone } from '../zone';
import type { About } from './about';

const PAUSE_MILLIS = 250;

const told = (task: api.CallNoteTask) =>
  task ? t('record.call.task', { title: task.title, when: moment(task.due_at) }) : null;

const marked = (mark: api.CallNoteMark) =>
  mark ? t(`record.call.marked.${mark.kind}`, { value: mark.value }) : null;

/** What a line would make and mark, in words; null where it names no date and nothing that is wrong. */
export function useForeseen(about: About, text: string, outcome: string | null) {
  const [line] = useDebouncedValue(text.trim(), PAUSE_MILLIS);
  const { data } = useQuery({
    queryKey: ['foreseen', about.type, about.id, line, outcome],
    enabled: line !== '' && text.trim() !== '',
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      call('POST /api/call-notes', {
        body: { text: line, outcome, about, time_zone: zone(), preview: true },
        signal,
      }),
  });
  if (text.trim() === '' || !data) return null;
  return [told(data.task), marked(data.marked)].filter(Boolean).join(' · ') || null;
}

export interface Line {
  text: string;
  direction: 'in' | 'out';
  outcome: string | null;
}

/** Logs a call from one line, with the task that its date asks for; both go together when taken back. */
export function useCallNote(about: About) {
  const client = useQueryClient();
  const undoBatch = useUndoBatch();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['timeline', about.type, about.id] });
    void client.invalidateQueries({ queryKey: ['related', 'task', about.id] });
    void client.invalidateQueries({ queryKey: ['record', about.type, about.id] });
    void client.invalidateQueries({ queryKey: ['today'] });
    for (const key of ['provenance', 'contradicted', 'coverage']) {
      void client.invalidateQueries({ queryKey: [key] });
    }
    for (const kind of ['interaction', 'task']) {
      void client.invalidateQueries({ queryKey: ['list', kind] });
    }
  };

  /**
   * @param also what else is done with it, and how that is taken back
   */
  async function log(line: Line, draft: string, also?: () => Promise<() => Promise<unknown>>) {
    setBusy(true);
    try {
      const made = await call('POST /api/call-notes', {
        body: { ...line, about: { type: about.type, id: about.id }, time_zone: zone() },
        draft,
      });
      setProblem(null);
      const back = await also?.();
      refresh();
      const task = told(made.task);
      done(task ? t('record.added.call_and', { task }) : t('record.added.call'), async () => {
        const became = made.batch ? await undoBatch(made.batch) : t('record.taken_back');
        await back?.();
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
