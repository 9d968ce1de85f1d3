import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { t } from '@/lib/messages';
import { lookOf } from '@/records/fields';
import type { Field } from '@/records/schema';
import { Edge } from './Edge';
import styles from './Table.module.css';

export interface HeaderProps {
  columns: Field[];
  widths: number[];
  sort: string;
  onSort: (sort: string) => void;
  chosen: 'none' | 'some' | 'all';
  onChoose: (all: boolean) => void;
  /** Puts a column before another place; the title stays first. */
  onMove: (from: number, to: number) => void;
  onResize: (column: number, width: number) => void;
}

const STEP = 16;

/** Names of columns: sorted by a click, moved by dragging or Shift and the arrows, sized at their edge. */
export function Header(props: HeaderProps) {
  const { columns, widths, sort, onSort } = props;
  const [dragged, drag] = useState<number | null>(null);

  function onKeyDown(event: KeyboardEvent, place: number) {
    const way = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const wider = event.key === '+' ? STEP : event.key === '-' ? -STEP : 0;
    if (event.shiftKey && way !== 0) props.onMove(place, place + way);
    else if (wider !== 0) props.onResize(place, (widths[place] ?? 0) + wider);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onDrop(event: DragEvent, place: number) {
    event.preventDefault();
    if (dragged !== null) props.onMove(dragged, place);
    drag(null);
  }

  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        <div role="columnheader" aria-colindex={1} className={styles.check}>
          <Checkbox
            size="xs"
            aria-label={t('list.choose_shown')}
            checked={props.chosen === 'all'}
            indeterminate={props.chosen === 'some'}
            onChange={event => props.onChoose(event.currentTarget.checked)}
          />
        </div>
        {columns.map((field, place) => (
          <div
            key={field.name}
            role="columnheader"
            aria-colindex={place + 2}
            aria-sort={sorted(field, sort)}
            className={styles.cell}
            data-end={lookOf(field).end || undefined}
            data-title={place === 0 || undefined}
            data-dragged={dragged === place || undefined}
            draggable={place > 0}
            onDragStart={() => drag(place)}
            onDragEnd={() => drag(null)}
            onDragOver={event => dragged !== null && place > 0 && event.preventDefault()}
            onDrop={event => onDrop(event, place)}
            onKeyDown={event => onKeyDown(event, place)}
          >
            {field.sortable ? (
              <UnstyledButton
                className={styles.sort}
                aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight + -"
                onClick={() => onSort(next(field, sort))}
              >
                {field.label}
                {sort === field.name && <IconArrowUp size={14} aria-hidden />}
                {sort === `-${field.name}` && <IconArrowDown size={14} aria-hidden />}
              </UnstyledButton>
            ) : (
              <span className={styles.title} tabIndex={0}>
                {field.label}
              </span>
            )}
            <Edge
              width={widths[place] ?? 0}
              label={t('columns.width', { name: field.label })}
              onResize={width => props.onResize(place, width)}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

function sorted(field: Field, sort: string) {
  if (!field.sortable) return undefined;
  if (sort === field.name) return 'ascending';
  return sort === `-${field.name}` ? 'descending' : 'none';
}

/** Up, down, and back to newest first. */
function next(field: Field, sort: string) {
  if (sort === field.name) return `-${field.name}`;
  return sort === `-${field.name}` ? '' : field.name;
}
