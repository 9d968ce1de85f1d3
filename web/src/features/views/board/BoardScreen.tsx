import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef } from 'react';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import { undoLast } from '@/records/undo';
import type { View } from '../useView';
import styles from './Board.module.css';
import { Column } from './Column';
import { boardField } from './boardField';
import { useTotals } from './useBoard';
import { useMove } from './useMove';

/** Records in the columns of a choice: a card moves by mouse, by keyboard, and by its menu. */
export function BoardScreen({ view }: { view: View }) {
  const { type } = view;
  const field = boardField(type);
  const totals = useTotals(type, field, view.filter);
  const move = useMove(type, field);
  const latest = useRef(move);
  latest.current = move;

  useKeys([
    {
      keys: 'u',
      label: t('undo.last'),
      group: t('keys.group.anywhere'),
      run: () => void undoLast(),
    },
  ]);

  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source, location }) => {
          const target = location.current.dropTargets[0]?.data.column;
          const { row, column } = source.data as {
            row?: Parameters<typeof move>[0];
            column?: string;
          };
          if (row && typeof target === 'string' && target !== column) latest.current(row, target);
        },
      }),
    [],
  );

  if (!field) return null;
  const columns = (field.choices ?? []).filter(one => !one.retired);
  return (
    <div className={styles.board} role="region" aria-label={t('board')} tabIndex={-1}>
      {columns.map((one, at) => (
        <Column
          key={one.key}
          view={view}
          field={field}
          column={one}
          neighbours={[columns[at - 1]?.key ?? null, columns[at + 1]?.key ?? null]}
          total={totals.data?.get(one.key)}
          onMove={move}
        />
      ))}
    </div>
  );
}
