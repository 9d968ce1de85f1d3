import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import styles from './today.module.css';
import { useAway } from './useDay';
import { nameOf, useNotToday } from './useNotToday';

/** What is not for today, folded; each can be had back. */
export function Away({ count, onBack }: { count: number; onBack: () => Promise<void> }) {
  const [open, setOpen] = useState(false);
  const { data } = useAway(open);
  const { bringBack } = useNotToday();
  return (
    <div className={styles.away}>
      <UnstyledButton className={styles.ask} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('today.away', { count })}
      </UnstyledButton>
      {open && data && (
        <ul>
          {data.map(entry => (
            <li key={entry.key}>
              <span dir="auto">{nameOf(entry)}</span>
              <UnstyledButton
                className={styles.act}
                onClick={() =>
                  void bringBack(entry)
                    .then(said => toast(said))
                    .then(onBack)
                    .catch(failure => toast(sentence(failure), { tone: 'warn' }))
                }
              >
                {t('today.after_all')}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
