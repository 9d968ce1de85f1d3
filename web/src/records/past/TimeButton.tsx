import { UnstyledButton } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { perform } from '@/lib/keys';
import { t } from '@/lib/messages';
import type { RecordType } from '../schema';
import { useMoment } from './moment';
import styles from './past.module.css';

/** Looks back, for those who do not use keys. */
export function TimeButton({ type }: { type: RecordType }) {
  const past = useMoment() !== undefined;
  if (past || type.origin === 'fixed') return null;
  return (
    <UnstyledButton
      className={styles.look}
      aria-label={t('past.open')}
      title={`${t('past.open')} (z)`}
      onClick={() => perform('z')}
    >
      <IconHistory size={18} stroke={1.5} aria-hidden />
    </UnstyledButton>
  );
}
