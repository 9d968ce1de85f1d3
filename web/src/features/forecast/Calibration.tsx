import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from './proof.module.css';
import { misjudged, percent } from './words';

const SIZE = 220;
const x = (share: number) => 8 + share * (SIZE - 16);
const y = (share: number) => SIZE - 8 - share * (SIZE - 16);

/** Said across, came true upwards: on the diagonal, both are the same. */
export function Calibration({ proof }: { proof: api.ForecastProof }) {
  const bent = proof.brier_before !== proof.brier;
  return (
    <div className={styles.calibration}>
      <h3>{t('forecast.calibration')}</h3>
      <ul className={styles.wrong}>
        {misjudged(proof.bins).map(bin => (
          <li key={bin.said}>
            {t(
              bin.won / bin.deals < bin.said
                ? 'forecast.calibration.less'
                : 'forecast.calibration.more',
              {
                said: percent(bin.said),
                share: percent(bin.won / bin.deals),
                won: bin.won,
                count: bin.deals,
              },
            )}
          </li>
        ))}
      </ul>
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} className={styles.curve} aria-hidden>
        <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} data-line="same" />
        {bent && <polyline points={points(proof.bins_before)} data-line="before" />}
        <polyline points={points(proof.bins)} />
        {proof.bins.map(b => (
          <circle key={b.said} cx={x(b.said)} cy={y(b.won / b.deals)} r={3.5} />
        ))}
      </svg>
      {bent && (
        <p className={styles.legend}>
          {t('forecast.calibration.bent', {
            before: number(proof.brier_before, 3),
            after: number(proof.brier, 3),
          })}
        </p>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('forecast.calibration.said')}</th>
            <th scope="col">{t('forecast.calibration.won')}</th>
            {bent && <th scope="col">{t('forecast.calibration.before')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows(proof).map(({ tenth, now, before }) => (
            <tr key={tenth}>
              <th scope="row">
                {t('forecast.calibration.tenth', { from: 10 * tenth, to: 10 * tenth + 10 })}
              </th>
              <td>{told(now)}</td>
              {bent && <td>{told(before)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const points = (bins: api.ForecastBin[]) =>
  bins.map(b => `${x(b.said)},${y(b.won / b.deals)}`).join(' ');

const tenthOf = (bin: api.ForecastBin) => Math.min(9, Math.floor(bin.said * 10));

function rows(proof: api.ForecastProof) {
  return Array.from({ length: 10 }, (_, tenth) => ({
    tenth,
    now: proof.bins.find(bin => tenthOf(bin) === tenth),
    before: proof.bins_before.find(bin => tenthOf(bin) === tenth),
  })).filter(row => row.now ?? row.before);
}

const told = (bin: api.ForecastBin | undefined) =>
  bin
    ? t('forecast.calibration.of', {
        share: percent(bin.won / bin.deals),
        said: percent(bin.said),
        won: bin.won,
        count: bin.deals,
      })
    : t('forecast.calibration.few');
