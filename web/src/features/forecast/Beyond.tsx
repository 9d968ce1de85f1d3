import { useQuery } from '@tanstack/react-query';
import { t } from '@/lib/messages';
import styles from './forecast.module.css';
import { proofQuery, type Span } from './queries';
import { about, beyond } from './words';

/** People stand for more than the range holds: what that is, and how often so much came. */
export function Beyond({ span, currency }: { span: Span; currency: string }) {
  const { data } = useQuery(proofQuery);
  if (span.committed <= span.p90 || span.committed <= span.won) return null;
  const past = beyond(data?.items ?? []);
  return (
    <p className={styles.quiet}>
      {t('forecast.committed.beyond', { committed: about(span.committed, currency) })}{' '}
      {past.count > 0 &&
        t(past.above > 0 ? 'forecast.committed.past' : 'forecast.committed.never', past)}
    </p>
  );
}
