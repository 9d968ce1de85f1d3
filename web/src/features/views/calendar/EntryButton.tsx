import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type CSSProperties, type KeyboardEvent, memo, useEffect, useRef, useState } from 'react';
import { t } from '@/lib/messages';
import { Popover } from '@/ui/floating';
import styles from './calendar.module.css';
import { useCalendar } from './context';
import { plus } from './days';
import { Details } from './Details';
import type { Entry } from './entries';
import { shownClock, whenOf } from './words';

const STEP = 15;

interface Props {
  entry: Entry;
  /** In the grid of hours it has a place and a height. */
  style?: CSSProperties;
  /** Too narrow for the clock, which its place tells. */
  narrow?: boolean;
  /** Shift with up and down goes by minutes, or by weeks. */
  by: 'minutes' | 'weeks';
}

/** One entry: a button for its details, moved by mouse or by Shift and the arrows. */
export const EntryButton = memo(function EntryButton({ entry, style, narrow, by }: Props) {
  const { move, zone, colourOf } = useCalendar();
  const button = useRef<HTMLButtonElement>(null);
  const [opened, open] = useState(false);
  const [dragged, setDragged] = useState(false);
  const { from, owner, field } = entry;

  useEffect(() => {
    const element = button.current;
    if (!element || !field.writable) return;
    return draggable({
      element,
      getInitialData: ({ input }) => ({
        entry,
        grabbed: input.clientY - element.getBoundingClientRect().top,
      }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [entry]);

  function onKeyDown(event: KeyboardEvent) {
    if (!event.key.startsWith('Arrow')) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.shiftKey) {
      const forward = event.key === 'ArrowDown' || event.key === 'ArrowRight';
      const all = [...document.querySelectorAll<HTMLElement>('[data-entry]')];
      all[all.indexOf(event.currentTarget as HTMLElement) + (forward ? 1 : -1)]?.focus();
      return;
    }
    const later = event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : -1;
    const days = event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? 1 : 7;
    const minutes = from ?? 0;
    if (days === 7 && by === 'minutes') {
      const next = Math.max(0, Math.min(1440 - STEP, minutes + later * STEP));
      move(entry, { day: entry.day, minutes: next });
    } else {
      move(entry, { day: plus(entry.day, later * days), minutes });
    }
  }

  const colour = colourOf(owner?.id);
  return (
    <Popover
      opened={opened}
      onChange={open}
      position="bottom-start"
      trapFocus
      returnFocus
      width={300}
    >
      <Popover.Target>
        <UnstyledButton
          ref={button}
          data-entry={entry.row.id}
          data-narrow={narrow || undefined}
          data-short={(style && entry.to - (from ?? 0) < 50) || undefined}
          data-done={entry.done || undefined}
          data-dragged={dragged || undefined}
          className={styles.entry}
          style={{ ...style, '--mine': colour } as CSSProperties}
          aria-label={whenOf(entry, zone)}
          aria-keyshortcuts={
            field.writable
              ? 'Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown'
              : undefined
          }
          onKeyDown={onKeyDown}
          onClick={() => open(!opened)}
        >
          <span className={styles.line}>
            {entry.done && <IconCheck size={12} aria-label={t('calendar.done')} />}
            {from !== null && <span className={`${styles.clock} figures`}>{shownClock(from)}</span>}
            <strong dir="auto">{entry.title}</strong>
          </span>
          <span className={styles.line} data-quiet>
            {owner && <span title={owner.name}>{owner.initials}</span>}
            <span dir="auto">{entry.customer}</span>
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.details} aria-label={t('calendar.details')}>
        {opened && <Details entry={entry} onClose={() => open(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
});
