import { UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { t } from '@/lib/messages';
import { useNarrow } from '@/ui/useNarrow';
import styles from './toolbar.module.css';

/** Tools that a phone has room for when they are asked for. */
export function Rest({ children }: { children: ReactNode }) {
  const narrow = useNarrow();
  const [open, show] = useState(false);
  if (!narrow) return children;
  return (
    <>
      <UnstyledButton
        className={styles.tool}
        aria-label={t('list.tools')}
        aria-expanded={open}
        onClick={() => show(!open)}
      >
        <IconDots size={16} stroke={1.5} aria-hidden />
      </UnstyledButton>
      {open && <div className={styles.rest}>{children}</div>}
    </>
  );
}
