import { UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from '@/records/compose.module.css';
import { WhenForm } from '@/records/tasks/WhenForm';

interface SnoozeProps {
  onSnooze: (until: string) => void;
  onLeave: () => void;
}

const HOUR = 3_600_000;

/** Until when: one of the usual moments, or in words. */
export function Snooze({ onSnooze, onLeave }: SnoozeProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const morning = (days: number) => {
    const at = new Date();
    at.setDate(at.getDate() + days);
    at.setHours(8, 0, 0, 0);
    return at;
  };
  const offers = [
    { label: t('inbox.snooze.hour'), at: new Date(Date.now() + HOUR) },
    { label: t('inbox.snooze.tomorrow'), at: morning(1) },
    { label: t('inbox.snooze.monday'), at: morning((8 - new Date().getDay()) % 7 || 7) },
  ];

  return (
    <WhenForm
      label={t('inbox.snooze.until')}
      words={t('inbox.snooze.else')}
      onRead={onSnooze}
      onLeave={onLeave}
      before={offers.map((one, place) => (
        <UnstyledButton
          key={one.label}
          ref={place === 0 ? first : undefined}
          className={styles.offer}
          title={moment(one.at.toISOString())}
          onClick={() => onSnooze(one.at.toISOString())}
        >
          {one.label}
        </UnstyledButton>
      ))}
    />
  );
}
