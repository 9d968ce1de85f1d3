import { UnstyledButton } from '@mantine/core';
import { useRef } from 'react';
import { t } from '@/lib/messages';
import styles from './calendar.module.css';
import { useCalendar } from './context';
import type { Day } from './days';
import { EntryButton } from './EntryButton';
import type { Entry } from './entries';
import { useDropDay } from './useDropDay';
import { fullDay, weekdayOf } from './words';

const SHOWN = 4;

interface Props {
  weeks: Day[][];
  /** Any day of the month. */
  month: Day;
  entries: Entry[];
}

/** A month, a few entries for each day; a full day opens by itself. */
export function Month({ weeks, month, entries }: Props) {
  return (
    <div className={styles.month}>
      <div className={styles.weekdays} aria-hidden>
        {weeks[0]?.map(day => (
          <span key={day}>{weekdayOf(day)}</span>
        ))}
      </div>
      {weeks.map(week => (
        <div key={week[0]} className={styles.weekrow}>
          {week.map(day => (
            <Cell
              key={day}
              day={day}
              outside={day.slice(0, 7) !== month.slice(0, 7)}
              entries={entries.filter(one => one.day === day)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Cell({ day, outside, entries }: { day: Day; outside: boolean; entries: Entry[] }) {
  const { today, open } = useCalendar();
  const cell = useRef<HTMLElement>(null);
  const over = useDropDay(cell, day, false);
  const shown = entries.length > SHOWN ? entries.slice(0, SHOWN - 1) : entries;
  return (
    <section
      ref={cell}
      className={styles.cell}
      data-outside={outside || undefined}
      data-today={day === today || undefined}
      data-over={over || undefined}
      data-day={day}
      aria-label={t(day === today ? 'calendar.today_has' : 'calendar.day_has', {
        day: fullDay(day),
        count: entries.length,
      })}
    >
      <UnstyledButton className={styles.date} aria-label={fullDay(day)} onClick={() => open(day)}>
        <span className="figures">{Number(day.slice(8))}</span>
      </UnstyledButton>
      {shown.map(one => (
        <EntryButton key={one.row.id} entry={one} by="weeks" />
      ))}
      {entries.length > shown.length && (
        <UnstyledButton className={styles.rest} onClick={() => open(day)}>
          {t('board.more', { count: entries.length - shown.length })}
        </UnstyledButton>
      )}
    </section>
  );
}
