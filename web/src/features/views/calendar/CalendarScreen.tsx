import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { sentence } from '@/lib/api';
import { useKeys } from '@/lib/keys';
import { t } from '@/lib/messages';
import type { Field } from '@/records/schema';
import { undoLast } from '@/records/undo';
import { Empty } from '@/ui/Empty';
import { together } from '../together';
import type { View } from '../useView';
import { Agenda } from './Agenda';
import { Bar } from './Bar';
import styles from './calendar.module.css';
import { type Calendar, CalendarContext } from './context';
import { inOrder } from './entries';
import { Month } from './Month';
import { useDrops } from './useDrops';
import { useEntries } from './useEntries';
import { fieldFor, useFrame } from './useFrame';
import { useMoveEntry } from './useMoveEntry';
import { Week } from './Week';

/** The records of a view on the days of one of their dates. */
export function CalendarScreen({ view }: { view: View }) {
  const field = fieldFor(view);
  return field ? <Days view={view} field={field} /> : null;
}

function Days({ view, field }: { view: View; field: Field }) {
  const { type } = view;
  const frame = useFrame(view, field);
  const { from, to, zone, who, other } = frame;
  const owners =
    who.length > 0 ? [`owner in [${who.map(id => JSON.stringify(id)).join(', ')}]`] : [];
  const mine = together(view.filter, owners);
  const own = useEntries({ type, field, filter: mine, q: view.q, from, to, zone });
  const shown = frame.withOther && other && field.kind === 'moment' ? other : null;
  const others = useEntries(
    shown && { ...shown, filter: together(shown.filter, owners), q: '', from, to, zone },
  );
  const moveOwn = useMoveEntry(type, zone);
  const moveOther = useMoveEntry(other?.type ?? type, zone);
  const move: Calendar['move'] = (entry, wall) =>
    void (entry.type === type ? moveOwn : moveOther)(entry, wall);
  useDrops(move);

  const group = t('calendar');
  useKeys([
    { keys: '[', label: t('calendar.back'), group, run: () => frame.step(-1) },
    { keys: ']', label: t('calendar.forward'), group, run: () => frame.step(1) },
    { keys: '.', label: t('calendar.today'), group, run: frame.toToday },
    {
      keys: 'u',
      label: t('undo.last'),
      group: t('keys.group.anywhere'),
      run: () => void undoLast(),
    },
  ]);

  const entries = useMemo(
    () => (shown ? inOrder([...own.entries, ...others.entries]) : own.entries),
    [own.entries, others.entries, shown === null],
  );
  const zones = [...new Set(entries.map(one => one.zone).filter(one => one !== null))];
  const calendar: Calendar = { ...frame, move };
  if (own.error) {
    return (
      <Empty kind="failed" title={t('failed.title')} text={sentence(own.error)}>
        <Button onClick={() => own.refetch()}>{t('failed.again')}</Button>
      </Empty>
    );
  }
  return (
    <CalendarContext value={calendar}>
      <div className={styles.screen} role="region" aria-label={t('calendar')}>
        <Bar view={view} frame={frame} zones={zones} />
        {(own.more || others.more) && <p className={styles.note}>{t('calendar.more')}</p>}
        {frame.span === 'week' && (
          <Week days={frame.days} entries={entries} timed={field.kind === 'moment'} />
        )}
        {frame.span === 'month' && (
          <Month weeks={frame.weeks} month={frame.day} entries={entries} />
        )}
        {frame.span === 'agenda' && <Agenda days={frame.days} entries={entries} />}
      </div>
    </CalendarContext>
  );
}
