import { UnstyledButton } from '@mantine/core';
import {
  IconCalendarWeek,
  IconChartBar,
  IconLayoutKanban,
  IconList,
  type IconProps,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { t } from '@/lib/messages';
import { type Layout, LAYOUTS } from '@/records/views/search';
import { boardFields } from '../board/boardField';
import { dateFields } from '../calendar/dateFields';
import type { View } from '../useView';
import styles from './toolbar.module.css';

const ICONS: Record<Layout, ComponentType<IconProps>> = {
  list: IconList,
  board: IconLayoutKanban,
  calendar: IconCalendarWeek,
  chart: IconChartBar,
};

/** The same records as a list, on a board, in a calendar, as a chart: as far as their type allows. */
export function LayoutSwitch({ view }: { view: View }) {
  const possible: Record<Layout, boolean> = {
    list: true,
    board: boardFields(view.type).length > 0,
    calendar: dateFields(view.type).length > 0,
    chart: true,
  };
  return (
    <span className={styles.switch} role="group" aria-label={t('layout')}>
      {LAYOUTS.filter(layout => possible[layout]).map(layout => {
        const Icon = ICONS[layout];
        return (
          <UnstyledButton
            key={layout}
            className={styles.tool}
            aria-pressed={view.layout === layout}
            onClick={() => view.change({ layout })}
          >
            <Icon size={16} stroke={1.5} aria-hidden />
            <span className={styles.word}>{t(`layout.${layout}`)}</span>
          </UnstyledButton>
        );
      })}
    </span>
  );
}
