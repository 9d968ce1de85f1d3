import { type ClipboardEvent, useState } from 'react';
import { type Row, sentence } from '@/lib/api';
import { learn, t } from '@/lib/messages';
import { editable, lookOf } from '@/records/fields';
import type { Field, RecordType } from '@/records/schema';
import { toast } from '@/ui/toast';
import type { Grid } from '../useGrid';
import type { Attempt, attempt as Try } from './attempts';
import { COPIED, type Copied, kindOf } from './copied';
import { tableOf, textOf } from './table';
import { useWriteCells } from './useWriteCells';

export interface Pasting {
  attempts: Attempt[];
  outside: number;
}

/** Copying, pasting and filling down the marked cells of a list. */
export function useCells(type: RecordType, columns: Field[], rows: Row[], grid: Grid) {
  const write = useWriteCells(type);
  const [pasting, setPasting] = useState<Pasting | null>(null);

  function onCopy(event: ClipboardEvent) {
    if (grid.editing || event.target !== event.currentTarget) return;
    const { range, chosen } = grid;
    const picked = range
      ? rows.slice(range.top, range.bottom + 1)
      : rows.filter(row => chosen.has(row.id));
    const fields = range ? columns.slice(range.left, range.right + 1) : columns;
    if (picked.length === 0) return;
    const cells = picked.map(row => fields.map(field => shown(field, row[field.name])));
    const copied: Copied = {
      kinds: fields.map(kindOf),
      cells: picked.map(row => fields.map(field => row[field.name] ?? null)),
    };
    event.preventDefault();
    // Whole records are told with the names of their columns.
    const head = range ? [] : [fields.map(field => field.label)];
    event.clipboardData.setData('text/plain', textOf([...head, ...cells]));
    if (range) event.clipboardData.setData(COPIED, JSON.stringify(copied));
    void learn('views').then(() => toast(t('copy.done', { count: picked.length * fields.length })));
  }

  async function onPaste(event: ClipboardEvent) {
    const { range } = grid;
    if (grid.editing || event.target !== event.currentTarget || !range) return;
    event.preventDefault();
    const cells = tableOf(event.clipboardData.getData('text/plain'));
    const copied = copiedIn(event.clipboardData.getData(COPIED));
    const [{ attempt }] = await Promise.all([import('./attempts'), learn('views')]);
    setPasting(over(cells, copied, attempt));
  }

  /** One value fills all that is marked; more of them lie over the list from the first marked cell. */
  function over(cells: string[][], copied: Copied | null, attempt: typeof Try): Pasting {
    const { range } = grid;
    if (!range) return { attempts: [], outside: 0 };
    const wide = Math.max(...cells.map(row => row.length));
    const one = cells.length === 1 && wide === 1;
    const height = one ? range.bottom - range.top + 1 : cells.length;
    const width = one ? range.right - range.left + 1 : wide;
    const attempts: Attempt[] = [];
    let outside = 0;
    for (let down = 0; down < height; down += 1) {
      for (let across = 0; across < width; across += 1) {
        const [from, at] = one ? [0, 0] : [down, across];
        const text = cells[from]?.[at];
        const row = rows[range.top + down];
        const field = columns[range.left + across];
        if (text === undefined) continue;
        if (!row || !field) outside += 1;
        else {
          const kind = copied?.kinds[at];
          const value = copied?.cells[from]?.[at];
          attempts.push(attempt(row, field, text, kind === undefined ? null : { kind, value }));
        }
      }
    }
    return { attempts, outside };
  }

  async function fillDown() {
    const { range } = grid;
    const first = range && rows[range.top];
    if (!range || !first || range.bottom === range.top) return;
    await learn('views');
    const fields = columns.slice(range.left, range.right + 1).filter(editable);
    const cells = rows
      .slice(range.top + 1, range.bottom + 1)
      .flatMap(row => fields.map(field => ({ row, field, value: first[field.name] ?? null })))
      .filter(
        ({ row, field, value }) =>
          JSON.stringify(row[field.name] ?? null) !== JSON.stringify(value),
      );
    if (cells.length === 0) {
      toast(fields.length > 0 ? t('fill.same') : t('paste.fixed'));
      return;
    }
    try {
      const { refused } = await write(cells, false);
      if (refused[0])
        toast(t('fill.refused', { count: refused.length, why: refused[0].why }), { tone: 'warn' });
    } catch (failure) {
      toast(sentence(failure), { tone: 'warn' });
    }
  }

  return { onCopy, onPaste, fillDown, pasting, close: () => setPasting(null) };
}

/** As it is seen; days so that spreadsheets know them. */
function shown(field: Field, value: unknown) {
  if (field.kind === 'date' && value) return String(value);
  return lookOf(field).text(value, field);
}

function copiedIn(text: string): Copied | null {
  try {
    return text ? (JSON.parse(text) as Copied) : null;
  } catch {
    return null;
  }
}
