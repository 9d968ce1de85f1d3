import { UnstyledButton } from '@mantine/core';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from '@/records/compose.module.css';
import { offers } from '@/records/tasks/soon';
import { WhenForm } from '@/records/tasks/WhenForm';

interface MoveLineProps {
  onMove: (at: string) => void;
  onLeave: () => void;
}

/** Another date, by one of the usual ones or in words. */
export function MoveLine({ onMove, onLeave }: MoveLineProps) {
  return (
    <WhenForm
      label={t('task.move')}
      words={t('task.when')}
      submit={t('task.move')}
      autoFocus
      onRead={onMove}
      onLeave={onLeave}
      after={offers().map(one => (
        <UnstyledButton
          key={one.at}
          className={styles.offer}
          title={moment(one.at)}
          onClick={() => onMove(one.at)}
        >
          {one.label}
        </UnstyledButton>
      ))}
    />
  );
}
