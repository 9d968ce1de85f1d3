import { IconArrowRight } from '@tabler/icons-react';
import { createContext, useContext } from 'react';
import type { Row } from '@/lib/api';
import { t } from '@/lib/messages';
import { isEmpty, lookOf } from '../fields';
import type { Field } from '../schema';
import styles from './past.module.css';
import { same } from './same';

/** The record as it is now, beside the one that is shown; null where now is what is shown. */
export const Today = createContext<Row | null>(null);

export function useDiffers(field: Field, then: unknown): boolean {
  const today = useContext(Today);
  return today !== null && !same(then, today[field.name]);
}

/** What stands there now, under what stood there then. */
export function Differs({ field, then }: { field: Field; then: unknown }) {
  const today = useContext(Today);
  if (today === null || same(then, today[field.name])) return null;
  const value = today[field.name];
  const { Show } = lookOf(field);
  return (
    <span className={styles.differs} data-differs>
      <IconArrowRight size={14} stroke={1.5} aria-hidden />
      <span className={styles.word}>{t('past.now')}</span>
      {isEmpty(value) ? (
        <span>{t('past.empty')}</span>
      ) : (
        <span className={styles.value}>
          <Show field={field} value={value} />
        </span>
      )}
    </span>
  );
}
