import { useQueryClient } from '@tanstack/react-query';
import { call, type Row, type Values } from '@/lib/api';
import { t } from '@/lib/messages';
import { sent } from '@/records/fields';
import type { Field, RecordType } from '@/records/schema';
import { done, useUndoBatch } from '@/records/undo';

export interface Cell {
  row: Row;
  field: Field;
  value: unknown;
}

/** What became of the rows: how many changed, and why others did not. */
export interface Written {
  changed: number;
  refused: { row: Row; field: string | null; why: string }[];
}

const MOST = 1000;

/** Writes cells of many records as one batch, which one undo takes back. */
export function useWriteCells(type: RecordType) {
  const client = useQueryClient();
  const undoBatch = useUndoBatch();

  return async function write(cells: Cell[], preview: boolean): Promise<Written> {
    const rows = new Map<string, { row: Row; values: Values }>();
    for (const { row, field, value } of cells) {
      const one = rows.get(row.id) ?? { row, values: {} };
      one.values[field.name] = sent(field, value);
      rows.set(row.id, one);
    }
    const all = [...rows.values()].slice(0, MOST);
    const { batch, results } = await call('POST /api/{noun}/batch', {
      path: { noun: type.plural },
      body: {
        atomic: false,
        preview,
        operations: all.map(({ row, values }) => ({
          op: 'update' as const,
          id: row.id,
          version: row.version,
          values,
        })),
      },
    });
    const changed = results.filter(one => one.outcome === 'changed').length;
    const refused = results.flatMap((one, at) => {
      const row = all[at]?.row;
      const problem = one.problems?.[0];
      if (!row || one.outcome !== 'refused') return [];
      const why = problem?.detail ?? problem?.title ?? '';
      return [{ row, field: problem?.field ?? null, why }];
    });
    if (!preview && changed > 0) {
      await client.invalidateQueries({ queryKey: ['list', type.name] });
      void client.invalidateQueries({ queryKey: ['figures', type.name] });
      done(t('bulk.changed', { count: changed }), () => undoBatch(String(batch)));
    }
    return { changed, refused };
  };
}
