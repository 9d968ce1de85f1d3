import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import type { Row as Record } from '@/lib/api';
import { t } from '@/lib/messages';
import { useStored } from '@/lib/stored';
import { editable } from '@/records/fields';
import type { Field, RecordType } from '@/records/schema';
import { widthOf } from '@/records/views/columns';
import { Header } from './Header';
import { cellId, Row, type RowActs } from './Row';
import styles from './Table.module.css';
import type { Grid } from './useGrid';
import { useGridKeys } from './useGridKeys';

export interface TableProps {
  type: RecordType;
  columns: Field[];
  rows: Record[];
  grid: Grid;
  sort: string;
  more: boolean;
  onMore: () => void;
  onSort: (sort: string) => void;
  /** A look at the record without leaving the list. */
  onPeek: () => void;
}

/** Only the rows that can be seen exist; the others are asked for when they come near. */
export function Table(props: TableProps) {
  const { type, columns, rows, grid } = props;
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const [height] = useStored('row-height', 32);
  const [glyphs, showGlyphs] = useStored('glyphs', false);
  const virtual = useVirtualizer({
    count: rows.length + (props.more ? 1 : 0),
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingStart: height,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const focus = () => table.current?.focus({ preventScroll: true });

  useEffect(() => virtual.measure(), [height]);
  useEffect(() => {
    if (props.more && last >= rows.length - 30) props.onMore();
  }, [last, rows.length, props.more]);
  useEffect(() => {
    if (grid.at >= 0) virtual.scrollToIndex(grid.at, { align: 'auto' });
    if (grid.place) {
      const cell = document.getElementById(cellId(grid.place.id, grid.place.column ?? 0));
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }, [grid.place]);

  const onKeyDown = useGridKeys({
    type,
    rows,
    columns,
    grid,
    glyphs: { shown: glyphs, show: showGlyphs },
    focus,
    peek: props.onPeek,
  });

  // The same object for every row and every rendering: rows that did not change are not made anew.
  const latest = useRef({ grid, columns, focus });
  latest.current = { grid, columns, focus };
  const acts = useMemo<RowActs>(
    () => ({
      toggle: id => latest.current.grid.toggle(id),
      stand: (id, column) => {
        latest.current.grid.setPlace({ id, column });
        latest.current.focus();
      },
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

  const widths = columns.map(field => widthOf(type, field));
  const width = widths.reduce((sum, one) => sum + one, 40);
  const style = {
    '--columns': `40px ${widths.map((one, at) => (at === 0 ? `minmax(${one}px, 1fr)` : `${one}px`)).join(' ')}`,
    '--row': `${height}px`,
    minWidth: width,
  } as CSSProperties;
  const chosen = grid.chosen.size === 0 ? 'none' : grid.chosen.size >= rows.length ? 'all' : 'some';
  return (
    <div className={styles.box} ref={box}>
      <div
        ref={table}
        role="grid"
        tabIndex={0}
        aria-label={type.plural_label}
        aria-multiselectable
        aria-rowcount={props.more ? -1 : rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={grid.place ? cellId(grid.place.id, grid.place.column) : undefined}
        className={styles.grid}
        style={style}
        onKeyDown={onKeyDown}
      >
        <Header
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          chosen={chosen}
          onChoose={on => (on ? grid.choose(rows.map(row => row.id)) : grid.clear())}
        />
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map(item => {
            const row = rows[item.index];
            if (!row) {
              return (
                <div
                  key="more"
                  className={styles.more}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  {t('list.more')}
                </div>
              );
            }
            const current = grid.place?.id === row.id;
            return (
              <Row
                key={row.id}
                type={type}
                row={row}
                columns={columns}
                place={item.index}
                top={item.start}
                current={current}
                column={current ? (grid.place?.column ?? null) : null}
                chosen={grid.chosen.has(row.id)}
                editing={grid.editing?.id === row.id ? grid.editing : null}
                glyphs={glyphs}
                acts={acts}
              />
            );
          })}
        </div>
      </div>
    </div>
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
