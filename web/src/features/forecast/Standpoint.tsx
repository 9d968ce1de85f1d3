import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { type Key, t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import styles from './forecast.module.css';
import { columnName, percent } from './words';

/** What the forecast stands on, and what was left out of it and why. */
export function Standpoint({ said }: { said: api.Forecast }) {
  const stand = said.standpoint;
  const deals = useModel().find('deal');
  if (!stand) return null;
  const labelOf = (column: string) => deals?.fields.find(one => one.name === column)?.label;
  const base = {
    base: percent(stand.base),
    low: percent(stand.base_lower),
    high: percent(stand.base_upper),
    won: stand.won,
    over: stand.over,
  };
  return (
    <>
      <p className={styles.sentence}>{t(`forecast.ground.${stand.ground}` as Key, base)}</p>
      {stand.ground === 'learned' && stand.auc !== null && (
        <p className={styles.quiet}>
          {t('forecast.auc', { auc: number(stand.auc, 2), ...base })}{' '}
          {t('forecast.listens', {
            columns: stand.columns.map(one => columnName(one, null)).join(', '),
          })}
        </p>
      )}
      <p className={styles.quiet}>
        {t('forecast.new_monthly', { count: Math.round(stand.new_monthly) })}{' '}
        {t('forecast.half_life', { days: stand.half_life_days })} {corrected(stand)}{' '}
        {stand.recalibrated.length > 0 &&
          t('forecast.recalibrated', {
            deals: stand.recalibrated_by,
            each: stand.recalibrated
              .map(one =>
                t('forecast.recalibrated.one', {
                  said: percent(one.said),
                  told: percent(one.told),
                }),
              )
              .join(', '),
          })}
      </p>
      {stand.leaks.length > 0 && (
        <>
          <h3>{t('forecast.left_out')}</h3>
          <ul className={styles.lines}>
            {stand.leaks.map(leak => (
              <li key={leak.column}>
                <b>{columnName(leak.column, labelOf(leak.column) ?? leak.label)}</b>{' '}
                {t(`forecast.leak.${leak.kind}` as Key)} {!leak.left_out && t('forecast.leak.kept')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What its own errors have taught it, where that is worth saying. */
function corrected(stand: api.ForecastStandpoint) {
  const away = Math.round(100 * Math.abs(stand.level - 1));
  return [
    away > 0 && t(stand.level < 1 ? 'forecast.lowered' : 'forecast.raised', { percent: away }),
    stand.width >= 1.05 && t('forecast.widened', { times: number(stand.width, 1) }),
  ]
    .filter(Boolean)
    .join(' ');
}
