import {
  IconAlarm,
  IconCircleDashed,
  IconCircleDot,
  IconClockHour4,
  type IconProps,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { ago, day, moment } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from './Board.module.css';
import { type Kind, kindOf, type Task } from './useSteps';

const ICONS: Record<Kind, ComponentType<IconProps>> = {
  overdue: IconAlarm,
  today: IconClockHour4,
  planned: IconCircleDot,
  none: IconCircleDashed,
};

/** What comes next, from the open tasks, else from what was noted: by shape and word. */
export function Step({ task, noted }: { task: Task | undefined; noted: string }) {
  const kind = kindOf(task, noted !== '');
  const Icon = ICONS[kind];
  const what = task?.title ?? noted;
  return (
    <div className={styles.step} data-kind={kind}>
      <Icon size={14} stroke={1.5} aria-hidden />
      <span dir="auto" title={task?.due ? moment(task.due) : undefined}>
        {kind === 'none'
          ? t('board.no_step')
          : t(`board.step.${kind}`, {
              what,
              when: task?.due ? day(task.due.slice(0, 10)) : '',
            })}
      </span>
    </div>
  );
}

/** How long a card stands in its column, beside what is usual there. */
export function Age({ since, usual }: { since: string | undefined; usual: number | null }) {
  if (!since || usual === null) return null;
  const days = Math.floor((Date.now() - new Date(since).getTime()) / 86_400_000);
  const long = days > usual * 1.5 && days - usual >= 1;
  const usually = Math.round(usual);
  return (
    <div className={styles.step} data-kind="age" title={ago(since)}>
      {long && <IconClockHour4 size={14} stroke={1.5} aria-hidden />}
      <span>{long ? t('board.age_long', { days, usual: usually }) : t('board.age', { days })}</span>
    </div>
  );
}
