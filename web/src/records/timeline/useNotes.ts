import { useQueryClient } from '@tanstack/react-query';
import { call, type Row, sentence } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import type { About } from '../calling/about';
import { patch } from '../rows';
import { useModel } from '../schema';
import { done } from '../undo';

/** What one does with a note: answer, change and delete, each with its way back. */
export function useNotes() {
  const client = useQueryClient();
  const me = useMe();
  const type = useModel().find('note');
  const refresh = () => client.invalidateQueries({ queryKey: ['timeline'] });
  const remove = (note: Pick<Row, 'id' | 'version'>) =>
    call('DELETE /api/{noun}/{id}', {
      path: { noun: 'notes', id: note.id },
      version: note.version,
    });

  return {
    mayWrite: type?.may_create ?? false,
    async answer(note: string, about: About, text: string, draft: string) {
      const body = { text, about: { type: about.type, id: about.id }, answers: note, owner: me.id };
      const made = await call('POST /api/{noun}', { path: { noun: 'notes' }, body, draft });
      await refresh();
      done(t('note.answered'), async () => {
        await remove(made);
        await refresh();
        return t('record.taken_back');
      });
    },
    async change(note: Row, text: string) {
      if (!type) return;
      const after = await patch(type, note.id, note.version, { text });
      await refresh();
      done(t('note.changed'), async () => {
        await patch(type, note.id, after.version, { text: note.text });
        await refresh();
        return t('record.taken_back');
      });
    },
    async remove(note: Row) {
      try {
        await remove(note);
        await refresh();
        done(t('note.deleted'), async () => {
          await call('POST /api/{noun}/{id}/restoration', { path: { noun: 'notes', id: note.id } });
          await refresh();
          return t('note.restored');
        });
      } catch (failure) {
        toast(sentence(failure), { tone: 'warn' });
        void refresh();
      }
    },
  };
}
