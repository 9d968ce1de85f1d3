import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call, type Row, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import { done } from '@/records/undo';
import { toast } from '@/ui/toast';

/** Deletes at once and says so: taking it back is one key, so nobody is asked beforehand. */
export function useDelete(type: RecordType, row: Row, title: string) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const refresh = () => {
    for (const what of ['list', 'figures', 'related', 'timeline']) {
      void client.invalidateQueries({ queryKey: [what] });
    }
    void client.invalidateQueries({ queryKey: ['record', type.name, row.id] });
  };
  return async () => {
    const path = { noun: type.plural, id: row.id };
    try {
      await call('DELETE /api/{noun}/{id}', { path, version: row.version });
    } catch (failure) {
      toast(sentence(failure), { tone: 'warn' });
      return;
    }
    await navigate({ to: '/$noun', params: { noun: type.plural }, search: {} });
    client.removeQueries({ queryKey: ['record', type.name, row.id] });
    refresh();
    done(t('record.deleted', { name: title }), async () => {
      await call('POST /api/{noun}/{id}/restoration', { path });
      refresh();
      await navigate({ to: '/$noun/$id', params: path });
      return t('record.restored', { name: title });
    });
  };
}
