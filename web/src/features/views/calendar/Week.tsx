import { useEffect, useRef } from 'react';
import { t } from '@/lib/messages';
import styles from './calendar.module.css';
import { useCalendar } from './context';
import { DayColumn } from './DayColumn';
import type { Day } from './days';
import { EntryButton } from './EntryButton';
import type { Entry } from './entries';
import { fullDay, shownClock, weekdayOf } from './words';
import { momentOf, placeOf, wallOf } from './zones';

export const HOUR = 48;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

interface Props {
  days: Day[];
  entries: Entry[];
  /** Whether there is a clock, or only days. */
  timed: boolean;
}

/** Some days beside each other: with their hours where entries have a clock, else as stacks. */
export function Week({ days, entries, timed }: Props) {
  const { today, hours, beside, zone } = useCalendar();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (timed && box.current) box.current.scrollTop = (hours[0] / 60 - 0.5) * HOUR;
  }, [timed]);

  const of = (day: Day) => entries.filter(one => one.day === day);
  return (
    <div className={styles.week} ref={box} data-timed={timed || undefined}>
      <div className={styles.heads}>
        {timed && (
          <span className={styles.zone}>
            {beside ? `${placeOf(zone)} · ${placeOf(beside)}` : ''}
          </span>
        )}
        {days.map(day => (
          <h2 key={day} className={styles.head} data-today={day === today || undefined}>
            <span aria-hidden>
              {weekdayOf(day)} <strong className="figures">{Number(day.slice(8))}</strong>
            </span>
            <span className="hidden-text">
              {t(day === today ? 'calendar.today_has' : 'calendar.day_has', {
                day: fullDay(day),
                count: of(day).length,
              })}
            </span>
          </h2>
        ))}
      </div>
      <div className={styles.columns}>
        {timed && (
          <div className={styles.hours} aria-hidden>
            {HOURS.map(hour => (
              <span key={hour} className="figures" style={{ top: hour * HOUR }}>
                {shownClock(hour * 60)}
                {beside && <em>{otherClock(days[0] ?? today, hour, zone, beside)}</em>}
              </span>
            ))}
          </div>
        )}
        {days.map(day => (
          <DayColumn key={day} day={day} timed={timed} entries={of(day)}>
            {!timed && of(day).map(one => <EntryButton key={one.row.id} entry={one} by="weeks" />)}
          </DayColumn>
        ))}
      </div>
    </div>
  );
}

function otherClock(day: Day, hour: number, zone: string, other: string) {
  return shownClock(wallOf(momentOf({ day, minutes: hour * 60 }, zone), other).minutes);
}
