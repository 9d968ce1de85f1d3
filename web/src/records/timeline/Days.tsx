import type { api } from '@/lib/api';
import { longDay } from '@/lib/format';
import { t } from '@/lib/messages';
import type { RecordType } from '../schema';
import { Entry } from './Entry';
import styles from './Timeline.module.css';
import type { Talk } from './useThreads';
import { byDay } from './useTimeline';

interface DaysProps {
  type: RecordType;
  entries: api.TimelineEntry[];
  /** The record whose timeline it is, where its notes can be answered. */
  id?: string;
  threads?: Map<string, Talk>;
}

/** Entries under the headings of their days. */
export function Days({ type, entries, id, threads }: DaysProps) {
  return byDay(entries).map(day => (
    <section key={day.key} aria-label={heading(day.at)}>
      <h3 className={styles.day}>{heading(day.at)}</h3>
      <ol className={styles.entries}>
        {day.entries.map(entry => (
          <li key={`${entry.type} ${entry.item.id ?? entry.item.seq}`}>
            <Entry
              entry={entry}
              type={type}
              planned={day.at === null}
              about={id}
              talk={threads?.get(String(entry.item.id))}
            />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function heading(at: Date | null) {
  if (!at) return t('record.planned');
  const today = new Date();
  const yesterday = new Date(today);
  yesterday.setDate(today.getDate() - 1);
  if (at.toDateString() === today.toDateString()) return t('record.today');
  if (at.toDateString() === yesterday.toDateString()) return t('record.yesterday');
  return longDay(at);
}
