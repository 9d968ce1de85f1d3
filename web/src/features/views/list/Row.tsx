import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, memo, type MouseEvent, Suspense } from 'react';
import type { Row as Record } from '@/lib/api';
import { t } from '@/lib/messages';
import { type Contradicted, Contradiction } from '@/records/claims';
import { NotWanted } from '@/records/consent/Lazy';
import type { Refusal } from '@/records/consent/refusals';
import { editable, isEmpty, lookOf } from '@/records/fields';
import type { Mark } from '@/records/past/useMarks';
import type { Field, RecordType } from '@/records/schema';
import { Stale, type Stamps } from '@/records/stamps';
import { Glyph } from '@/ui/Glyph';
import { type After, CellEditor } from './CellEditor';
import styles from './Table.module.css';
import type { Editing } from './useGrid';

const Gone = lazy(async () => ({ default: (await import('@/records/past/Gone')).Gone }));
export interface RowActs {
  toggle: (id: string) => void;
  stand: (id: string, column: number) => void;
  /** Marks the cells from where one stands to here. */
  mark: (id: string, column: number) => void;
  edit: (id: string, column: number) => void;
  close: (id: string, column: number, after: After) => void;
}

interface RowProps {
  type: RecordType;
  row: Record;
  columns: Field[];
  place: number;
  top: number;
  current: boolean;
  column: number | null;
  chosen: boolean;
  /** Marked cells of this row, by their columns; -1 where there are none. */
  markFrom: number;
  markTo: number;
  editing: Editing | null;
  mark: Mark | undefined;
  glyphs: boolean;
  stamps: Stamps | undefined;
  contradicted: Contradicted | undefined;
  refusals: Refusal[] | undefined;
  acts: RowActs;
}

export const cellId = (id: string, column: number | null) =>
  column === null ? `row-${id}` : `cell-${id}-${column}`;

export const Row = memo(function Row(props: RowProps) {
  const { type, row, columns, acts } = props;
  return (
    <div
      role="row"
      data-record={row.id}
      data-contact={`${type.plural}/${row.id}`}
      id={cellId(row.id, null)}
      aria-rowindex={props.place + 2}
      aria-selected={props.chosen}
      className={`${styles.row} ${styles.record}`}
      data-current={props.current || undefined}
      data-chosen={props.chosen || undefined}
      data-gone={props.mark?.gone ?? undefined}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div role="gridcell" aria-colindex={1} className={styles.check}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          checked={props.chosen}
          aria-label={t('list.choose', {
            name: lookOf(columns[0]!).text(row[type.title], columns[0]!),
          })}
          onChange={() => acts.toggle(row.id)}
        />
      </div>
      {columns.map((field, column) => {
        const value = row[field.name];
        const look = lookOf(field);
        const stamp = props.glyphs ? props.stamps?.[field.name] : undefined;
        const values = (props.glyphs && props.contradicted?.[field.name]) || 0;
        const edited = props.editing?.column === column;
        const marked = column >= props.markFrom && column <= props.markTo;
        const now = props.mark?.words.get(field.name) ?? null;
        const here = props.current && props.column === column;
        return (
          <div
            key={field.name}
            role="gridcell"
            id={cellId(row.id, column)}
            aria-colindex={column + 2}
            className={styles.cell}
            data-end={look.end || undefined}
            data-title={column === 0 || undefined}
            data-differs={now !== null || undefined}
            title={now ?? undefined}
            data-current={here || undefined}
            data-marked={marked || undefined}
            aria-selected={marked || undefined}
            onMouseDown={event => {
              if (linked(event) || event.button !== 0) return;
              event.preventDefault();
              if (event.shiftKey) acts.mark(row.id, column);
              else acts.stand(row.id, column);
            }}
            onMouseEnter={event =>
              event.buttons === 1 && !linked(event) && acts.mark(row.id, column)
            }
            onDoubleClick={() => editable(field) && acts.edit(row.id, column)}
          >
            {edited ? (
              <CellEditor
                type={type}
                row={row}
                field={field}
                typed={props.editing?.typed}
                onClose={after => acts.close(row.id, column, after)}
              />
            ) : field.name === type.title ? (
              <Link
                to="/$noun/$id"
                params={{ noun: type.plural, id: row.id }}
                className={styles.open}
                tabIndex={-1}
                dir="auto"
              >
                {look.text(value, field) || '—'}
              </Link>
            ) : isEmpty(value) ? (
              props.glyphs && <Glyph kind="unknown" />
            ) : (
              <>
                <look.Show field={field} value={value} />
                {stamp?.stale && <Stale stamp={stamp} here={here && !edited} />}
                {values !== 0 && <Contradiction values={values} />}
                {props.refusals && reaches(field) && (
                  <NotWanted field={field} refusals={props.refusals} />
                )}
              </>
            )}
            {now !== null && <span className="hidden-text">, {now}</span>}
            {column === 0 && props.mark?.gone && (
              <Suspense>
                <Gone mark={props.mark} />
              </Suspense>
            )}
          </div>
        );
      })}
    </div>
  );
});

const reaches = (field: Field) => field.kind === 'phones' || field.kind === 'emails';

function linked(event: MouseEvent) {
  return (
    event.target instanceof Element &&
    event.target.closest('a, button, input, textarea, [data-editing]') !== null
  );
}
