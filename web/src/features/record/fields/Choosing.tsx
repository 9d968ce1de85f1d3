import { UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { ago } from '@/lib/format';
import { t } from '@/lib/messages';
import type { Conflict } from '@/records/saving';
import type { Field, RecordType } from '@/records/schema';
import { Value } from '@/records/timeline/Value';
import styles from './fields.module.css';
import { ofField, useChanges } from './useChanges';

interface ChoosingProps {
  type: RecordType;
  id: string;
  field: Field;
  conflict: Conflict;
  mine: unknown;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two people wrote the same field: both versions, and whoever comes second chooses. */
export function Choosing(props: ChoosingProps) {
  const { field, conflict, mine, onMine, onTheirs } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  const { data = [] } = useChanges(props.type, props.id, true);
  const change = ofField(data, field.name)[0]?.change;
  return (
    <div
      ref={box}
      role="group"
      aria-label={t('conflict')}
      className={styles.choosing}
      onKeyDown={event => {
        if (event.key === 'Escape') onTheirs();
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        const buttons = [...(box.current?.querySelectorAll('button') ?? [])];
        buttons.find(one => one !== document.activeElement)?.focus();
      }}
    >
      <p role="alert">
        {change
          ? t('record.conflict', {
              who: change.actor?.name ?? t('record.somebody'),
              name: field.label,
              when: ago(change.at),
            })
          : t('conflict.text', { name: field.label })}
      </p>
      <UnstyledButton className={styles.version} onClick={onTheirs}>
        <span className={styles.quiet}>{t('record.theirs')}</span>{' '}
        <Value field={field} value={conflict.theirs} />
      </UnstyledButton>
      <UnstyledButton className={styles.version} onClick={onMine}>
        <span className={styles.quiet}>{t('record.mine')}</span>{' '}
        <Value field={field} value={mine} />
      </UnstyledButton>
    </div>
  );
}
