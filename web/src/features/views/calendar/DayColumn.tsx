import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { t } from '@/lib/messages';
import styles from './calendar.module.css';
import { useCalendar } from './context';
import type { Day } from './days';
import { EntryButton } from './EntryButton';
import type { Entry } from './entries';
import { inLanes } from './lanes';
import { useDropDay } from './useDropDay';
import { HOUR } from './Week';
import { fullDay, shownClock } from './words';
import { wallOf } from './zones';

/** More beside each other nobody can read: the rest opens as a list. */
const MOST_LANES = 3;
const px = (minutes: number) => (minutes / 60) * HOUR;

const stretchesOf = (entries: Entry[]) =>
  entries.map(entry => ({ entry, from: entry.from ?? 0, to: entry.to }));

function at({ from }: { from: number }, lane: number, lanes: number) {
  return {
    top: px(from) + 1,
    insetInlineStart: `calc(${(lane / lanes) * 100}% + 2px)`,
    width: `calc(${100 / lanes}% - 4px)`,
  };
}

interface Props {
  day: Day;
  timed: boolean;
  entries: Entry[];
  children: ReactNode;
}

/** One day of a week; with a clock, entries stand where their hour is. */
export function DayColumn({ day, timed, entries, children }: Props) {
  const { today, hours, zone, open } = useCalendar();
  const column = useRef<HTMLElement>(null);
  const over = useDropDay(column, day, timed);
  const now = day === today ? wallOf(new Date(), zone).minutes : null;
  const placed = timed ? inLanes(stretchesOf(entries)) : [];
  const shown = placed
    .filter(one => one.lanes <= MOST_LANES || one.lane < MOST_LANES - 1)
    .map(one => ({ ...one, lanes: Math.min(one.lanes, MOST_LANES) }));
  const hidden = new Map<number, number>();
  for (const one of placed.filter(other => !shown.some(seen => seen.item === other.item))) {
    hidden.set(one.item.from, (hidden.get(one.item.from) ?? 0) + 1);
  }
  return (
    <section
      ref={column}
      className={styles.column}
      data-over={over || undefined}
      data-today={day === today || undefined}
      data-timed={timed || undefined}
      data-day={day}
      aria-label={fullDay(day)}
      style={timed ? { height: 24 * HOUR } : undefined}
    >
      {timed && (
        <div
          aria-hidden
          className={styles.work}
          style={{ top: px(hours[0]), height: px(hours[1] - hours[0]) }}
        />
      )}
      {timed && now !== null && <div aria-hidden className={styles.now} style={{ top: px(now) }} />}
      {timed &&
        shown.map(({ item, lane, lanes }) => (
          <EntryButton
            key={item.entry.row.id}
            entry={item.entry}
            by="minutes"
            narrow={lanes > 1}
            style={{
              position: 'absolute',
              height: px(item.to - item.from) - 2,
              ...at(item, lane, lanes),
            }}
          />
        ))}
      {[...hidden].map(([from, count]) => (
        <UnstyledButton
          key={from}
          className={styles.others}
          style={at({ from }, MOST_LANES - 1, MOST_LANES)}
          aria-label={t('calendar.others', { count, clock: shownClock(from) })}
          onClick={() => open(day, 'agenda')}
        >
          +{count}
        </UnstyledButton>
      ))}
      {children}
    </section>
  );
}
