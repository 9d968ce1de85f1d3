import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { t } from '@/lib/messages';
import styles from './calendar.module.css';
import { useCalendar } from './context';
import type { Entry } from './entries';
import { fullDay, shownClock, theirs } from './words';

const two = (value: number) => String(value).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** What an entry is, whose, and when on both clocks; a day typed here moves it. */
export function Details({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { zone, move } = useCalendar();
  const [day, setDay] = useState(entry.day);
  const [at, setAt] = useState(clock(entry.from ?? 0));
  const their = theirs(entry, zone);

  function keep(event: FormEvent) {
    event.preventDefault();
    const [hours = 0, minutes = 0] = at.split(':').map(Number);
    if (day) move(entry, { day, minutes: hours * 60 + minutes });
    onClose();
  }

  return (
    <div className={styles.card}>
      <Link
        to="/$noun/$id"
        params={{ noun: entry.type.plural, id: entry.row.id }}
        data-autofocus
        dir="auto"
      >
        {entry.title}
      </Link>
      <p>
        {fullDay(entry.day)}
        {entry.from !== null && `, ${shownClock(entry.from)}`}
      </p>
      {their && <p className={styles.quiet}>{their}</p>}
      {entry.customer && <p dir="auto">{entry.customer}</p>}
      {entry.owner && <p className={styles.quiet}>{entry.owner.name}</p>}
      {entry.field.writable && (
        <form onSubmit={keep} className={styles.moving}>
          <input
            type="date"
            aria-label={entry.field.label}
            value={day}
            onChange={event => setDay(event.currentTarget.value)}
          />
          {entry.from !== null && (
            <input
              type="time"
              aria-label={t('calendar.clock')}
              value={at}
              onChange={event => setAt(event.currentTarget.value)}
            />
          )}
          <Button type="submit" size="xs" variant="default">
            {t('calendar.move')}
          </Button>
        </form>
      )}
    </div>
  );
}
