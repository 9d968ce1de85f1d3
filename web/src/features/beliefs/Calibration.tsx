import { useQuery } from '@tanstack/react-query';
import { sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import styles from './beliefs.module.css';
import { calibrationQuery } from './queries';

/** How sure this person was, and how often the data agreed; for this person alone. */
export function Calibration() {
  const { data, error } = useQuery(calibrationQuery);
  if (error) return <Empty kind="failed" title={t('belief.failed')} text={sentence(error)} />;
  if (!data) return null;
  if (data.beliefs === 0) {
    return <Empty kind="nothing" title={t('belief.cal.none')} text={t('belief.cal.none.text')} />;
  }
  return (
    <section aria-label={t('belief.calibration')}>
      <p className={styles.lead}>{t('belief.cal.lead')}</p>
      <ul className={styles.bands}>
        {data.bands.map(band => (
          <li key={band.from} className={styles.band}>
            <p>
              {t('belief.cal.line', {
                count: band.beliefs,
                from: band.from,
                to: band.to,
                supported: band.supported,
              })}
            </p>
            <div className={styles.dots} aria-hidden>
              {dots(band.supported, 'supported')}
              {dots(band.open, 'open')}
              {dots(band.contradicted, 'contradicted')}
              {dots(band.same, 'same')}
            </div>
            <p className={styles.quiet}>
              {t('belief.cal.rest', {
                open: band.open,
                contradicted: band.contradicted,
                same: band.same,
                newly: band.newly,
              })}
            </p>
          </li>
        ))}
      </ul>
      {data.decided < 10 && (
        <p className={styles.quiet}>
          {t('belief.cal.few', { decided: data.decided, beliefs: data.beliefs })}
        </p>
      )}
    </section>
  );
}

const dots = (count: number, status: string) =>
  Array.from({ length: count }, (_, i) => <i key={`${status} ${i}`} data-status={status} />);
