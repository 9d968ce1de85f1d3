import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { UnstyledButton } from '@mantine/core';
import { IconArrowsDiagonal2, IconArrowsDiagonalMinimize2, IconPlus } from '@tabler/icons-react';
import { type UIEvent, useEffect, useMemo, useRef, useState } from 'react';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import { shownMoney } from '@/records/fields/money';
import { useMarks } from '@/records/past/useMarks';
import type { Choice, Field } from '@/records/schema';
import type { View } from '../useView';
import { withoutRate } from '../withoutRate';
import styles from './Board.module.css';
import { Card } from './Card';
import { type Total, useCards } from './useBoard';
import type { Move } from './useMove';
import { useSince } from './useStays';
import { useHasTasks, useSteps } from './useSteps';

interface Props {
  view: View;
  filter: string;
  field: Field;
  column: Choice;
  columns: Choice[];
  neighbours: [string | null, string | null];
  total: Total | undefined;
  /** Days that records usually stay here. */
  usual: number | null;
  asked: string[];
  /** Whether nothing is left to do for what stands here. */
  closed: boolean;
  folded: boolean;
  onFold: () => void;
  /** Adds a record to this column; missing where one may not. */
  onAdd: (() => void) | undefined;
  onMove: Move;
}

const NEAR = 400;

export function Column(props: Props) {
  const { column, total, folded } = props;
  const box = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);

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

  const sum = shownMoney(total?.sum ?? null, true);
  const missing = withoutRate([total?.sum]);
  const Fold = folded ? IconArrowsDiagonal2 : IconArrowsDiagonalMinimize2;
  return (
    <section
      ref={box}
      className={styles.column}
      data-over={over || undefined}
      data-folded={folded || undefined}
      aria-label={column.label}
    >
      <header className={styles.columnHead}>
        <h2>{column.label}</h2>
        <span
          className={`${styles.quiet} figures`}
          title={sum ? t('board.sum', { currency: currencyOf(total) }) : undefined}
        >
          {number(total?.count ?? 0)}
          {sum && !folded && ` · ${sum}`}
        </span>
        {props.onAdd && !folded && (
          <UnstyledButton
            className={styles.add}
            aria-label={t('board.add', { name: column.label })}
            title={t('board.add', { name: column.label })}
            onClick={props.onAdd}
          >
            <IconPlus size={14} stroke={1.5} aria-hidden />
          </UnstyledButton>
        )}
        <UnstyledButton
          className={styles.fold}
          aria-label={t('board.fold', { name: column.label })}
          aria-expanded={!folded}
          onClick={props.onFold}
        >
          <Fold size={14} stroke={1.5} aria-hidden />
        </UnstyledButton>
      </header>
      {!folded && missing && <p className={styles.missing}>{missing}</p>}
      {!folded && <Cards {...props} />}
    </section>
  );
}

const currencyOf = (total: Total | undefined) =>
  String((total?.sum as { currency?: string } | null)?.currency ?? '');

function Cards({ view, filter, field, column, columns, asked, ...props }: Props) {
  const cards = useCards(view.type, field, column.key, filter, view.q, view.sort, asked);
  const pages = cards.data?.pages;
  const rows = useMemo(() => pages?.flatMap(page => page.items) ?? [], [pages]);
  const marks = useMarks(view.type, [field], rows, filter, view.at);
  const ids = useMemo(
    () => (pages ?? []).map(page => page.items.map(row => row.id)).filter(one => one.length > 0),
    [pages],
  );
  const steps = useSteps(view.type, ids);
  const since = useSince(view.type, field, props.usual === null || view.at ? [] : ids);
  const tasks = useHasTasks(view.type);
  const left = (props.total?.count ?? 0) - rows.length;

  function onScroll({ currentTarget: list }: UIEvent<HTMLElement>) {
    const below = list.scrollHeight - list.scrollTop - list.clientHeight;
    if (below < NEAR && cards.hasNextPage && !cards.isFetching) void cards.fetchNextPage();
  }

  return (
    <ul className={styles.cards} aria-label={column.label} onScroll={onScroll}>
      {rows.map(row => (
        <Card
          key={row.id}
          type={view.type}
          field={field}
          row={row}
          mark={marks.get(row.id)}
          column={column.key}
          columns={columns}
          neighbours={props.neighbours}
          task={steps.get(row.id)}
          tasks={tasks}
          closed={props.closed}
          since={since.get(row.id)}
          usual={props.usual}
          onMove={props.onMove}
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
  );
}
