import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '@/lib/messages';
import { Popover } from '@/ui/floating';
import { Choose } from '../toolbar/Choose';
import tools from '../toolbar/toolbar.module.css';
import type { View } from '../useView';
import styles from './calendar.module.css';
import type { Frame } from './useFrame';
import { shownClock } from './words';
import { placeOf } from './zones';

const HOURS = Array.from({ length: 25 }, (_, hour) => hour * 60);

interface Props {
  view: View;
  frame: Frame;
  zones: string[];
  timed: boolean;
}

/** A second clock beside one's own, the hours in which one works, and what else is shown. */
export function Clocks({ view, frame, zones, timed }: Props) {
  const [opened, open] = useState(false);
  const [from, to] = frame.hours;
  const hour = (minutes: number) => ({ key: String(minutes), label: shownClock(minutes % 1440) });
  if (!timed) return null;
  return (
    <Popover
      opened={opened}
      onChange={open}
      position="bottom-end"
      trapFocus
      returnFocus
      width={300}
    >
      <Popover.Target>
        <UnstyledButton className={tools.tool} onClick={() => open(!opened)}>
          <IconClockHour4 size={16} stroke={1.5} aria-hidden />
          {t('calendar.clocks')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.details} aria-label={t('calendar.clocks')}>
        <div className={styles.card}>
          <p className={styles.quiet}>{t('calendar.zone', { zone: placeOf(frame.zone) })}</p>
          <Choose
            label={t('calendar.beside')}
            value={frame.beside ?? ''}
            options={[
              { key: '', label: t('calendar.beside.none') },
              ...zones.map(zone => ({ key: zone, label: placeOf(zone) })),
            ]}
            onChoose={frame.setBeside}
          />
          <Choose
            label={t('calendar.hours_from')}
            value={String(from)}
            options={HOURS.filter(one => one < to).map(hour)}
            onChoose={key => frame.setHours([Number(key), to])}
          />
          <Choose
            label={t('calendar.hours_to')}
            value={String(to)}
            options={HOURS.filter(one => one > from).map(hour)}
            onChoose={key => frame.setHours([from, Number(key)])}
          />
          {frame.other && (
            <Checkbox
              size="xs"
              label={t('calendar.with', { name: frame.other.type.plural_label })}
              checked={frame.withOther}
              onChange={event => view.change({ with: event.currentTarget.checked ? 'yes' : '' })}
            />
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
