import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Row as Record } from '@/lib/api';
import { t } from '@/lib/messages';
import { useStored } from '@/lib/stored';
import type { Field, RecordType } from '@/records/schema';
import { widthOf } from '@/records/views/columns';
import { Header } from './Header';
import { Row } from './Row';
import styles from './Table.module.css';

export interface TableProps {
  type: RecordType;
  columns: Field[];
  rows: Record[];
  sort: string | undefined;
  more: boolean;
  onMore: () => void;
  onSort: (sort: string | undefined) => void;
}

/** Only the rows that can be seen exist; the others are asked for when they come near. */
export function Table(props: TableProps) {
  const { type, columns, rows } = props;
  const box = useRef<HTMLDivElement>(null);
  const [height] = useStored('row-height', 32);
  const virtual = useVirtualizer({
    count: rows.length + (props.more ? 1 : 0),
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => virtual.measure(), [height]);
  useEffect(() => {
    if (props.more && last >= rows.length - 30) props.onMore();
  }, [last, rows.length, props.more]);

  const template = columns.map(field => `${widthOf(type, field)}px`).join(' ');
  const width = columns.reduce((sum, field) => sum + widthOf(type, field), 0);
  return (
    <div className={styles.box} ref={box}>
      <div
        role="grid"
        aria-label={type.plural_label}
        aria-rowcount={props.more ? -1 : rows.length + 1}
        aria-colcount={columns.length}
        className={styles.grid}
        style={
          { '--columns': template, '--row': `${height}px`, minWidth: width } as React.CSSProperties
        }
      >
        <Header columns={columns} sort={props.sort} onSort={props.onSort} />
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map(item => {
            const row = rows[item.index];
            return row ? (
              <Row
                key={row.id}
                type={type}
                row={row}
                columns={columns}
                place={item.index}
                top={item.start}
              />
            ) : (
              <div
                key="more"
                className={styles.more}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {t('list.more')}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
