import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { UnstyledButton } from '@mantine/core';
import { IconArrowsHorizontal } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import type { Row } from '@/lib/api';
import { t } from '@/lib/messages';
import { isEmpty, lookOf } from '@/records/fields';
import { labelOf } from '@/records/fields/choice';
import { Gone } from '@/records/past/Gone';
import type { Mark } from '@/records/past/useMarks';
import { type Choice, type Field, fieldOf, type RecordType } from '@/records/schema';
import { Menu } from '@/ui/floating';
import styles from './Board.module.css';
import { takeFocus } from './held';
import { Age, Step } from './Step';
import { cardFields } from './useBoard';
import type { Move } from './useMove';
import type { Task } from './useSteps';

interface Props {
  type: RecordType;
  field: Field;
  row: Row;
  mark: Mark | undefined;
  column: string;
  columns: Choice[];
  neighbours: [string | null, string | null];
  task: Task | undefined;
  /** Whether there can be tasks for it. */
  tasks: boolean;
  /** Where it is won or lost, nobody misses a next step. */
  closed: boolean;
  since: string | undefined;
  usual: number | null;
  onMove: Move;
}

export const Card = memo(function Card(props: Props) {
  const { type, field, row, column, neighbours, onMove } = props;
  const card = useRef<HTMLLIElement>(null);
  const [dragged, setDragged] = useState(false);
  const title = fieldOf(type, type.title);

  useEffect(() => {
    if (card.current) takeFocus(row.id, card.current);
  }, [row.id]);

  useEffect(() => {
    const element = card.current;
    if (!element || !field.writable) return;
    return draggable({
      element,
      getInitialData: () => ({ row, column }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [row, column]);

  function onKeyDown(event: KeyboardEvent) {
    const to =
      event.key === 'ArrowRight' ? neighbours[1] : event.key === 'ArrowLeft' ? neighbours[0] : null;
    if (event.shiftKey && to !== null && field.writable) {
      event.preventDefault();
      onMove(row, to);
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const item = card.current;
    const next =
      event.key === 'ArrowDown' ? item?.nextElementSibling : item?.previousElementSibling;
    next?.querySelector('a')?.focus();
  }

  const fields = cardFields(type).filter(
    one => one.name !== 'next_step' && !isEmpty(row[one.name]),
  );
  return (
    <li
      ref={card}
      className={styles.card}
      data-card={row.id}
      data-dragged={dragged || undefined}
      onKeyDown={onKeyDown}
    >
      <div className={styles.cardHead}>
        <Link
          to="/$noun/$id"
          params={{ noun: type.plural, id: row.id }}
          className={styles.title}
          draggable={false}
          dir="auto"
          aria-keyshortcuts="Shift+ArrowRight Shift+ArrowLeft"
        >
          {title ? lookOf(title).text(row[type.title], title) || '—' : '—'}
        </Link>
        {field.writable && (
          <MoveMenu
            field={field}
            columns={props.columns}
            column={column}
            onMove={to => onMove(row, to)}
          />
        )}
      </div>
      {fields.map(one => {
        const { Show } = lookOf(one);
        return (
          <div
            key={one.name}
            className={styles.value}
            data-contact={`${type.plural}/${row.id}`}
            data-figure={one.kind === 'money' || undefined}
          >
            <span className="hidden-text">{one.label}: </span>
            <Show field={one} value={row[one.name]} />
          </div>
        );
      })}
      <NowThere field={field} mark={props.mark} />
      {(props.task || !props.closed) && (props.tasks || fieldOf(type, 'next_step')) && (
        <Step task={props.task} noted={isEmpty(row.next_step) ? '' : String(row.next_step)} />
      )}
      <Age since={props.since} usual={props.usual} />
    </li>
  );
});

/** Where a card of the past is today. */
function NowThere({ field, mark }: { field: Field; mark: Mark | undefined }) {
  const now = mark?.changed.get(field.name);
  if (mark?.gone === 'deleted') return <Gone mark={mark} />;
  if (isEmpty(now)) return null;
  return <div className={styles.now}>→ {t('past.now_is', { value: labelOf(field, now) })}</div>;
}

function MoveMenu(props: {
  field: Field;
  columns: Choice[];
  column: string;
  onMove: (to: string) => void;
}) {
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <UnstyledButton className={styles.move} aria-label={t('board.move')}>
          <IconArrowsHorizontal size={16} stroke={1.5} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {props.columns
          .filter(one => !one.retired && one.key !== props.column)
          .filter(one => one.key !== '' || !props.field.required)
          .map(one => (
            <Menu.Item key={one.key} onClick={() => props.onMove(one.key)}>
              {one.label}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
