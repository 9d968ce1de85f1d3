import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { UnstyledButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Row } from '@/lib/api';
import { compact, number } from '@/lib/format';
import { t } from '@/lib/messages';
import type { Choice, Field } from '@/records/schema';
import type { View } from '../useView';
import styles from './Board.module.css';
import { Card } from './Card';
import { type Total, useCards } from './useBoard';

interface Props {
  view: View;
  field: Field;
  column: Choice;
  neighbours: [string | null, string | null];
  total: Total | undefined;
  onMove: (row: Row, to: string) => void;
}

export function Column({ view, field, column, neighbours, total, onMove }: Props) {
  const box = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  const cards = useCards(view.type, field, column.key, view.filter, view.sort);
  const rows = cards.data?.pages.flatMap(page => page.items) ?? [];
  const left = (total?.count ?? 0) - rows.length;

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    return dropTargetForElements({
      element,
      getData: () => ({ column: column.key }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [column.key]);

  return (
    <section
      ref={box}
      className={styles.column}
      data-over={over || undefined}
      aria-label={column.label}
    >
      <header className={styles.columnHead}>
        <h2>{column.label}</h2>
        <span className={`${styles.quiet} figures`}>
          {number(total?.count ?? 0)}
          {total?.sum && ` · ${compact(Number(total.sum))}`}
        </span>
      </header>
      <ul className={styles.cards} aria-label={column.label}>
        {rows.map(row => (
          <Card
            key={row.id}
            type={view.type}
            field={field}
            row={row}
            column={column.key}
            neighbours={neighbours}
            onMove={onMove}
          />
        ))}
        {cards.hasNextPage && (
          <li>
            <UnstyledButton className={styles.more} onClick={() => cards.fetchNextPage()}>
              {left > 0 ? t('board.more', { count: left }) : t('list.more')}
            </UnstyledButton>
          </li>
        )}
        {cards.isSuccess && rows.length === 0 && <li className={styles.none}>{t('board.none')}</li>}
      </ul>
    </section>
  );
}
