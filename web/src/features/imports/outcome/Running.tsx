import { Loader } from '@mantine/core';
import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from '../imports.module.css';
import { Page } from '../Page';
import { Counts } from './Counts';

/** Live: rows read so far, and what became of them. */
export function Running({ one }: { one: api.Import }) {
  return (
    <Page title={one.name} text={t('import.running.leave')}>
      <div className={styles.block}>
        <p className={styles.live} role="status">
          <Loader size={16} aria-hidden />
          {t('import.running', { rows: number(one.read) })}
        </p>
        <Counts one={one} />
      </div>
    </Page>
  );
}
