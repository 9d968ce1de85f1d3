import { useQuery } from '@tanstack/react-query';
import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import { Calibration } from './Calibration';
import styles from './forecast.module.css';
import detail from './proof.module.css';
import { proofQuery } from './queries';
import { Range } from './Range';
import { about, percent, spanName } from './words';

/** Of fewer spans, nothing is told. */
const LEAST = 4;

/** What would have been said of the past, what it became, and how often chances came true. */
export function Proof() {
  const { data } = useQuery(proofQuery);
  if (!data) return null;
  return (
    <>
      {data.spans === 0 ? (
        <p className={styles.quiet}>{t('forecast.proof.none')}</p>
      ) : (
        <>
          <p className={styles.sentence}>
            {t('forecast.proof.held', { held: data.held, count: data.spans })}{' '}
            {t(data.brier < data.brier_of_base ? 'forecast.brier.better' : 'forecast.brier.worse', {
              brier: number(data.brier, 3),
              base: number(data.brier_of_base, 3),
              judged: data.judged,
            })}
          </p>
          <Near proof={data} />
          <Ahead proof={data} />
          <div className={styles.columns}>
            {data.items.length > 0 && <Past proof={data} />}
            {data.bins.length > 0 && <Calibration proof={data} />}
          </div>
        </>
      )}
    </>
  );
}

/** How often each single sum was near, as none of them says a range. */
function Near({ proof }: { proof: api.ForecastProof }) {
  return (
    <ul className={styles.lines}>
      {proof.near.map(one => (
        <li key={one.sum}>
          {t(`forecast.near.${one.sum}`, {
            near: one.near,
            count: proof.spans,
            off: percent(one.off),
          })}{' '}
          {t(one.high > 0 ? 'forecast.near.high' : 'forecast.near.low', {
            share: percent(Math.abs(one.high)),
          })}
        </li>
      ))}
    </ul>
  );
}

function Past({ proof }: { proof: api.ForecastProof }) {
  const end =
    1.03 * Math.max(...proof.items.flatMap(one => [one.p90, one.became, one.weighted]), 1);
  return (
    <div className={styles.bandsPane}>
      <h3>{t('forecast.proof.spans')}</h3>
      <ul className={styles.bands}>
        {proof.items.map(one => (
          <li key={one.starts} className={styles.pastRow}>
            <span className={styles.bandName}>{spanName(one)}</span>
            <Range
              end={end}
              range={one}
              marks={{
                weighted: one.weighted,
                committed: one.committed,
                became: one.became,
              }}
              label={t('forecast.proof.span', {
                low: about(one.p10, proof.currency),
                high: about(one.p90, proof.currency),
                became: about(one.became, proof.currency),
              })}
            />
            <span className={styles.bandMiddle}>
              {t(
                one.became < one.p10
                  ? 'forecast.proof.below'
                  : one.became > one.p90
                    ? 'forecast.proof.above'
                    : 'forecast.proof.within',
              )}
            </span>
          </li>
        ))}
      </ul>
      <ul className={styles.legend} aria-hidden>
        {(['range', 'middle', 'weighted', 'committed', 'became'] as const).map(one => (
          <li key={one}>
            <i data-mark={one} />
            {t(`forecast.mark.${one}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Further ahead one knows less: whether the ranges say so. */
function Ahead({ proof }: { proof: api.ForecastProof }) {
  const quarters = proof.ahead.filter(one => one.grain === 'quarter' && one.spans >= LEAST);
  const months = proof.ahead.filter(one => one.grain === 'month');
  const sum = (of: 'spans' | 'held') => months.reduce((all, one) => all + one[of], 0);
  const each = quarters
    .map(one =>
      t('forecast.ahead.held', { place: one.ahead + 1, held: one.held, count: one.spans }),
    )
    .join(', ');
  if (!each) return null;
  return (
    <p className={detail.ahead}>
      {t('forecast.ahead.quarters', { each })}{' '}
      {sum('spans') > 0 && t('forecast.ahead.sum', { held: sum('held'), count: sum('spans') })}
    </p>
  );
}
