import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from './today.module.css';

/** Each reason with its points: the whole of the arithmetic. */
export function Why({ entry }: { entry: api.TodayEntry }) {
  return (
    <dl className={styles.points}>
      {entry.reasons.map(reason => (
        <div key={reason.code}>
          <dt>{reason.text}</dt>
          <dd className="figures">{t('today.points', { count: reason.points })}</dd>
        </div>
      ))}
      {entry.reasons.length > 1 && (
        <div data-sum>
          <dt>{t('today.sum')}</dt>
          <dd className="figures">{t('today.points', { count: entry.score })}</dd>
        </div>
      )}
    </dl>
  );
}
