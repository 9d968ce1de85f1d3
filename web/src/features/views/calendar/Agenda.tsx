import { t } from '@/lib/messages';
import styles from './calendar.module.css';
import { useCalendar } from './context';
import type { Day } from './days';
import { EntryButton } from './EntryButton';
import type { Entry } from './entries';
import { fullDay, theirs } from './words';

/** Day after day as a list: what a phone has room for. */
export function Agenda({ days, entries }: { days: Day[]; entries: Entry[] }) {
  const { today, zone } = useCalendar();
  const shown = days.filter(day => day === today || entries.some(one => one.day === day));
  return (
    <div className={styles.agenda}>
      {shown.map(day => {
        const all = entries.filter(one => one.day === day);
        return (
          <section key={day} aria-label={fullDay(day)}>
            <h2 data-today={day === today || undefined}>{fullDay(day)}</h2>
            {all.map(one => (
              <div key={one.row.id} className={styles.item}>
                <EntryButton entry={one} by="weeks" />
                {theirs(one, zone) && <span className={styles.quiet}>{theirs(one, zone)}</span>}
              </div>
            ))}
            {all.length === 0 && <p className={styles.quiet}>{t('calendar.free')}</p>}
          </section>
        );
      })}
      {shown.length === 0 && <p className={styles.quiet}>{t('calendar.free')}</p>}
    </div>
  );
}
