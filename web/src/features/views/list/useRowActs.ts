import { useMemo, useRef } from 'react';
import { editable } from '@/records/fields';
import type { Field } from '@/records/schema';
import type { RowActs } from './Row';
import type { Grid } from './useGrid';

/** What can be done on a row. */
export function useRowActs(grid: Grid, columns: Field[], focus: () => void): RowActs {
  // The same object for every row and every rendering: rows that did not change are not made anew.
  const latest = useRef({ grid, columns, focus });
  latest.current = { grid, columns, focus };
  return useMemo<RowActs>(
    () => ({
      toggle: id => latest.current.grid.toggle(id),
      stand: (id, column) => {
        latest.current.grid.setPlace({ id, column });
        latest.current.focus();
      },
      mark: (id, column) => latest.current.grid.markTo({ id, column }),
      edit: (id, column) => latest.current.grid.edit({ id, column }),
      close: (id, column, after) => {
        const now = latest.current;
        now.grid.edit(null);
        now.focus();
        if (after === 'down') now.grid.move(1);
        const next = neighbour(now.columns, column, after);
        if (next !== null) {
          now.grid.setPlace({ id, column: next });
          now.grid.edit({ id, column: next });
        }
      },
    }),
    [],
  );
}

/** The next column that may be typed in, that way. */
function neighbour(columns: Field[], from: number, after: string): number | null {
  if (after !== 'next' && after !== 'previous') return null;
  const by = after === 'next' ? 1 : -1;
  for (let at = from + by; at >= 0 && at < columns.length; at += by) {
    const field = columns[at];
    if (field && editable(field)) return at;
  }
  return null;
}
