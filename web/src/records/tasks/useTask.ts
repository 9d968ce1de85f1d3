import { useQueryClient } from '@tanstack/react-query';
import { call, type Row, sentence, type Values } from '@/lib/api';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import { patch } from '../rows';
import { spoken, useModel } from '../schema';
import { done } from '../undo';

/** What one does with a task, each with its way back. */
export function useTask() {
  const client = useQueryClient();
  const type = useModel().find('task');

  const refresh = () => {
    for (const what of ['today', 'related', 'timeline']) {
      void client.invalidateQueries({ queryKey: [what] });
    }
    void client.invalidateQueries({ queryKey: ['list', 'task'] });
    return client.invalidateQueries({ queryKey: ['record', 'task'] });
  };

  /** The row as it is now: a list may show it as it was. */
  const now = (id: string) =>
    call('GET /api/{noun}/{id}', {
      path: { noun: 'tasks', id },
      query: { fields: 'title,status,due_at,done_at' },
    });

  async function write(id: string, values: Values, said: (task: Row) => [string, string]) {
    if (!type) return false;
    try {
      const before = await now(id);
      const after = await patch(type, id, before.version, values);
      const back = Object.fromEntries(Object.keys(values).map(key => [key, before[key] ?? null]));
      const [did, undid] = said(before);
      void refresh();
      done(did, async () => {
        await patch(type, id, after.version, back);
        void refresh();
        return undid;
      });
      return true;
    } catch (failure) {
      toast(sentence(failure), { tone: 'warn' });
      void refresh();
      return false;
    }
  }

  const finished = () => ({ status: 'done', done_at: new Date().toISOString() });

  return {
    finish: (id: string) =>
      write(id, finished(), task => [
        t('record.task_done', { name: spoken(task.title) }),
        t('record.task_open', { name: spoken(task.title) }),
      ]),
    move: (id: string, at: string) =>
      write(id, { due_at: at }, task => [
        t('task.moved', { name: spoken(task.title), when: moment(at) }),
        t('task.moved_back', { name: spoken(task.title) }),
      ]),
    /** Without a word of its own, as a part of something else; answers how it is taken back. */
    async finishQuietly(id: string) {
      if (!type) return async () => undefined;
      const before = await now(id);
      const after = await patch(type, id, before.version, finished());
      return () => patch(type, id, after.version, { status: 'open', done_at: null });
    },
  };
}
