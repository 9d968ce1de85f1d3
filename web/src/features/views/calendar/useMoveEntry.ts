import { useQueryClient } from '@tanstack/react-query';
import { type Row, sentence } from '@/lib/api';
import { day as shownDay, moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { lookOf } from '@/records/fields';
import { Conflict, useSaveField } from '@/records/saving';
import type { RecordType } from '@/records/schema';
import { saved } from '@/records/undo';
import { toast } from '@/ui/toast';
import type { Entry } from './entries';
import { calendarKey } from './useEntries';
import { momentOf, type Wall } from './zones';

interface Pages {
  pages: { items: Row[] }[];
}

/** An entry stands at its new place at once; where the server refuses, it returns and says why. */
export function useMoveEntry(type: RecordType, zone: string) {
  const client = useQueryClient();
  const save = useSaveField(type);

  return async function move({ row, field, title }: Entry, to: Wall) {
    if (!field.writable) return;
    const value = field.kind === 'date' ? to.day : momentOf(to, zone).toISOString();
    const key = { queryKey: calendarKey(type) };
    const before = client.getQueriesData<Pages>(key);
    await client.cancelQueries(key);
    client.setQueriesData<Pages>(
      key,
      old =>
        old && {
          ...old,
          pages: old.pages.map(page => ({
            ...page,
            items: page.items.map(one =>
              one.id === row.id ? { ...one, [field.name]: value } : one,
            ),
          })),
        },
    );
    try {
      await save(row, field, value);
      const shown = field.kind === 'date' ? shownDay(value) : moment(value);
      saved(t('calendar.moved', { name: title, to: shown }));
    } catch (failure) {
      for (const [one, data] of before) client.setQueryData(one, data);
      const why =
        failure instanceof Conflict
          ? t('calendar.overtaken', { value: lookOf(field).text(failure.theirs, field) })
          : sentence(failure);
      toast(t('calendar.returned', { why }), { tone: 'warn' });
    } finally {
      void client.invalidateQueries(key);
    }
  };
}
