import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { type Row, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { labelOf } from '@/records/fields/choice';
import { Conflict, useSaveFields, type Wanted } from '@/records/saving';
import type { Field, RecordType } from '@/records/schema';
import { saved } from '@/records/undo';
import { toast } from '@/ui/toast';
import { hold } from './held';
import { columnKey, NOTHING } from './useBoard';

type Pages = InfiniteData<{ items: Row[] }>;

/** Moves a card to a column, with what the column asks for. */
export type Move = (row: Row, to: string, besides?: Wanted) => void;

/** A card stands in its new column at once; where the server refuses, it returns and says why. */
export function useMove(type: RecordType, field: Field | undefined) {
  const client = useQueryClient();
  const save = useSaveFields(type);
  const columns = { queryKey: ['list', type.name, 'board'] };

  return async function move(row: Row, to: string, besides: Wanted = []) {
    if (!field) return;
    const from = String(row[field.name] ?? NOTHING);
    const value = to === NOTHING ? null : to;
    const focused = document.activeElement?.closest('[data-card]')?.getAttribute('data-card');
    const before = client.getQueriesData<Pages>(columns);
    if (focused === row.id) hold(row.id);
    await client.cancelQueries(columns);
    client.setQueriesData<Pages>({ queryKey: columnKey(type, from) }, old =>
      changed(old, items => items.filter(one => one.id !== row.id)),
    );
    client.setQueriesData<Pages>({ queryKey: columnKey(type, to) }, old =>
      changed(old, items => [{ ...row, [field.name]: value }, ...items]),
    );
    try {
      await save(row, [[field, value], ...besides]);
      saved(t('board.moved', { to: nameOf(field, to) }));
    } catch (failure) {
      for (const [key, data] of before) client.setQueryData(key, data);
      const why =
        failure instanceof Conflict
          ? t('board.overtaken', { value: nameOf(field, String(failure.theirs ?? NOTHING)) })
          : sentence(failure);
      toast(t('board.returned', { why }), { tone: 'warn' });
    } finally {
      void client.invalidateQueries(columns);
      void client.invalidateQueries({ queryKey: ['figures', type.name] });
    }
  };
}

export const nameOf = (field: Field, column: string) =>
  column === NOTHING ? t('chart.unknown') : labelOf(field, column);

/** The first page stands for the column. */
function changed(old: Pages | undefined, change: (items: Row[]) => Row[]): Pages | undefined {
  if (!old?.pages?.[0]) return old;
  const [first, ...rest] = old.pages;
  return { ...old, pages: [{ ...first, items: change(first.items) }, ...rest] };
}
