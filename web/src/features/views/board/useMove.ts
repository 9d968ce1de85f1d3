import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { type Row, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { labelOf } from '@/records/fields/choice';
import { Conflict, useSaveField } from '@/records/saving';
import type { Field, RecordType } from '@/records/schema';
import { undoLast } from '@/records/undo';
import { toast } from '@/ui/toast';
import { columnKey } from './useBoard';

type Pages = InfiniteData<{ items: Row[] }>;

/** A card stands in its new column at once; where the server refuses, it returns and says why. */
export function useMove(type: RecordType, field: Field | undefined) {
  const client = useQueryClient();
  const save = useSaveField(type);

  return async function move(row: Row, to: string) {
    if (!field) return;
    const from = String(row[field.name]);
    const before = client.getQueriesData<Pages>({ queryKey: ['list', type.name, 'board'] });
    await client.cancelQueries({ queryKey: ['list', type.name, 'board'] });
    client.setQueriesData<Pages>({ queryKey: columnKey(type, from) }, old =>
      changed(old, items => items.filter(one => one.id !== row.id)),
    );
    client.setQueriesData<Pages>({ queryKey: columnKey(type, to) }, old =>
      changed(old, items => [{ ...row, [field.name]: to }, ...items]),
    );
    try {
      await save(row, field, to);
      toast(t('board.moved', { to: labelOf(field, to) }), {
        action: { label: t('undo'), run: () => void undoLast() },
      });
    } catch (failure) {
      for (const [key, data] of before) client.setQueryData(key, data);
      const why =
        failure instanceof Conflict
          ? t('board.overtaken', { value: labelOf(field, failure.theirs) })
          : sentence(failure);
      toast(t('board.returned', { why }), { tone: 'warn' });
    } finally {
      void client.invalidateQueries({ queryKey: ['list', type.name, 'board'] });
      void client.invalidateQueries({ queryKey: ['figures', type.name] });
    }
  };
}

/** The first page stands for the column. */
function changed(old: Pages | undefined, change: (items: Row[]) => Row[]): Pages | undefined {
  if (!old?.pages[0]) return old;
  const [first, ...rest] = old.pages;
  return { ...old, pages: [{ ...first, items: change(first.items) }, ...rest] };
}
