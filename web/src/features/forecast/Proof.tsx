import { useQuery } from '@tanstack/react-query';
import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from './forecast.module.css';
import { proofQuery } from './queries';
import { Range } from './Range';
import { about, percent, spanName } from './words';

/** What would have been said of the past, what it became, and how often chances came true. */
export function Proof() {
  const { data } = useQuery(proofQuery);
  if (!data) return null;
  return (
    <section className={styles.part} aria-labelledby="forecast-proof">
      <h2 id="forecast-proof">{t('forecast.proof')}</h2>
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
          <div className={styles.columns}>
            {data.items.length > 0 && <Past proof={data} />}
            {data.bins.length > 0 && <Calibration bins={data.bins} />}
          </div>
        </>
      )}
    </section>
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

const SIZE = 220;

/** Said across, came true upwards: on the diagonal, both are the same. */
function Calibration({ bins }: { bins: api.ForecastBin[] }) {
  const x = (share: number) => 8 + share * (SIZE - 16);
  const y = (share: number) => SIZE - 8 - share * (SIZE - 16);
  return (
    <div className={styles.calibration}>
      <h3>{t('forecast.calibration')}</h3>
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} className={styles.curve} aria-hidden>
        <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} data-line="same" />
        <polyline points={bins.map(b => `${x(b.said)},${y(b.won / b.deals)}`).join(' ')} />
        {bins.map(b => (
          <circle key={b.said} cx={x(b.said)} cy={y(b.won / b.deals)} r={3.5} />
        ))}
      </svg>
      <ul className={styles.lines}>
        {bins.map(bin => (
          <li key={bin.said}>
            {t('forecast.calibration.line', {
              said: percent(bin.said),
              won: percent(bin.won / bin.deals),
              count: bin.deals,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
