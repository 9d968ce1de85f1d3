import { memo } from 'react';
import type { Row as Record } from '@/lib/api';
import { isEmpty, lookOf } from '@/records/fields';
import type { Field, RecordType } from '@/records/schema';
import styles from './Table.module.css';

interface RowProps {
  type: RecordType;
  row: Record;
  columns: Field[];
  place: number;
  top: number;
}

export const Row = memo(function Row({ row, columns, place, top }: RowProps) {
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      className={`${styles.row} ${styles.record}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((field, column) => (
        <Cell key={field.name} field={field} value={row[field.name]} column={column} />
      ))}
    </div>
  );
});

const Cell = memo(function Cell(props: { field: Field; value: unknown; column: number }) {
  const look = lookOf(props.field);
  return (
    <div
      role="gridcell"
      aria-colindex={props.column + 1}
      className={styles.cell}
      data-end={look.end || undefined}
      data-title={props.column === 0 || undefined}
    >
      {!isEmpty(props.value) && <look.Show field={props.field} value={props.value} />}
    </div>
  );
});
