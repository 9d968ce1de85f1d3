import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { chance, doubtOf } from './chance';
import styles from './duplicates.module.css';

/** How likely it is that they are the same, what that rests on, and why it is not likelier. */
export function Likely({ compared }: { compared: api.DuplicateComparison }) {
  const likely = chance(compared);
  const { sure, alike } = compared;
  return (
    <p className={styles.lead} role="status">
      {sure && t('duplicates.likely.sure')}
      {!sure && likely !== null && (
        <>
          {t('duplicates.likely', { count: Math.round(likely * 100) })}{' '}
          {alike !== null &&
            alike.answered > 0 &&
            t('duplicates.likely.answered', { answered: alike.answered, same: alike.same })}{' '}
          {doubtOf(compared)}
        </>
      )}
    </p>
  );
}
