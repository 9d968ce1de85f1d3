import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '@/lib/messages';
import styles from '../people.module.css';

interface LogTableProps {
  label: string;
  heads: string[];
  /** The rows, newest first. */
  children: ReactNode;
  more: boolean;
  loading: boolean;
  onMore: () => void;
}

/** A log that is read page after page. */
export function LogTable({ label, heads, children, more, loading, onMore }: LogTableProps) {
  return (
    <>
      <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
        <table className={styles.table} aria-label={label}>
          <thead>
            <tr>
              {heads.map(head => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
      {more && (
        <Button variant="default" loading={loading} onClick={onMore}>
          {t('people.more')}
        </Button>
      )}
    </>
  );
}
