import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import type { Row as Record } from '@/lib/api';
import { saying, t } from '@/lib/messages';
import { useStored } from '@/lib/stored';
import { useNarrow } from '@/ui/useNarrow';
import type { Marks } from '@/records/past/useMarks';
import type { Field, RecordType } from '@/records/schema';
import { useCells } from './cells/useCells';
import { GroupRow } from './GroupRow';
import { type Grouping, type Item, itemsOf } from './grouping';
import { Header } from './Header';
import { cellId, Row } from './Row';
import styles from './Table.module.css';
import type { Grid } from './useGrid';
import { useGridKeys } from './useGridKeys';
import { useRowActs } from './useRowActs';
import { useRowMarks } from './useRowMarks';
import { useWidths } from './useWidths';

const PasteDialog = lazy(async () => ({
  default: (await saying('views', import('./cells/PasteDialog'))).PasteDialog,
}));

/** What a finger hits, and two lines of a name fill. */
const FINGER = 44;

export interface TableProps {
  type: RecordType;
  columns: Field[];
  rows: Record[];
  /** How they differ from today, in the past. */
  marks: Marks;
  grid: Grid;
  grouping: Grouping | null;
  sort: string;
  more: boolean;
  onMore: () => void;
  onSort: (sort: string) => void;
  onColumns: (names: string[]) => void;
  /** A look at the record without leaving the list. */
  onPeek: () => void;
}

/** Only the rows that can be seen exist; the others are asked for when they come near. */
export function Table(props: TableProps) {
  const { type, columns, rows, grid, grouping } = props;
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const [wished] = useStored('row-height', 32);
  const height = useNarrow() ? Math.max(wished, FINGER) : wished;
  const [glyphs, showGlyphs] = useStored('glyphs', false);
  const cells = useCells(type, columns, rows, grid);
  const { widths, resize } = useWidths(type, columns);
  const lines = useMemo(
    (): Item[] =>
      grouping ? itemsOf(rows, grouping, !props.more) : rows.map((row, at) => ({ row, at })),
    [rows, grouping?.known, grouping?.folded, props.more],
  );
  const virtual = useVirtualizer({
    count: lines.length + (props.more ? 1 : 0),
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingStart: height,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const top = items.map(item => lines[item.index]).find(line => line && 'at' in line);
  const marksOf = useRowMarks(type, rows, top && 'at' in top ? top.at : 0, glyphs);
  const focus = () => table.current?.focus({ preventScroll: true });

  useEffect(() => virtual.measure(), [height]);
  useEffect(() => {
    if (props.more && last >= lines.length - 30) props.onMore();
  }, [last, lines.length, props.more]);
  useEffect(() => {
    const line = grouping ? lines.findIndex(one => 'at' in one && one.at === grid.at) : grid.at;
    if (line >= 0) virtual.scrollToIndex(line, { align: 'auto' });
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
    fillDown: () => void cells.fillDown(),
  });

  const acts = useRowActs(grid, columns, focus);
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
        onCopy={cells.onCopy}
        onPaste={event => void cells.onPaste(event)}
      >
        <Header
          columns={columns}
          widths={widths}
          sort={props.sort}
          onSort={props.onSort}
          chosen={chosen}
          onResize={resize}
          onMove={(from, to) => {
            if (from === 0 || to < 1 || to >= columns.length) return;
            const names = columns.map(field => field.name);
            names.splice(to, 0, ...names.splice(from, 1));
            props.onColumns(names);
          }}
          onChoose={on => (on ? grid.choose(rows.map(row => row.id)) : grid.clear())}
        />
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map(item => {
            const line = lines[item.index];
            if (!line) {
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
            if ('group' in line) {
              return (
                <GroupRow
                  key={`group-${line.group.key}`}
                  group={line.group}
                  folded={line.folded}
                  top={item.start}
                  span={columns.length + 1}
                  onToggle={() => grouping?.toggle(line.group.key)}
                />
              );
            }
            const { row, at } = line;
            const range = grid.range;
            const marked = range !== null && at >= range.top && at <= range.bottom;
            const current = grid.place?.id === row.id;
            return (
              <Row
                key={row.id}
                type={type}
                row={row}
                columns={columns}
                place={at}
                top={item.start}
                current={current}
                column={current ? (grid.place?.column ?? null) : null}
                mark={props.marks.get(row.id)}
                chosen={grid.chosen.has(row.id)}
                markFrom={marked ? range.left : -1}
                markTo={marked ? range.right : -1}
                editing={grid.editing?.id === row.id ? grid.editing : null}
                glyphs={glyphs}
                {...marksOf(row.id)}
                acts={acts}
              />
            );
          })}
        </div>
      </div>
      {cells.pasting && (
        <Suspense>
          <PasteDialog type={type} {...cells.pasting} onClose={cells.close} />
        </Suspense>
      )}
    </div>
  );
}
