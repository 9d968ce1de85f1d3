import { Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from '../insight.module.css';
import { listed, shown } from './figures';

const FIRST = 12;

/** The parts of a figure as bars, each with what it was before. */
export function Parts({ answer }: { answer: api.Answer }) {
  const { segments, currency } = answer;
  const unit = answer.measure.unit;
  const most = Math.max(...segments.map(one => Math.abs(one.now.value ?? 0)), 0);
  const rows = segments.slice(0, FIRST);
  return (
    <div>
      <table className={styles.parts}>
        <caption>{t('insight.parts')}</caption>
        <thead className="hidden-text">
          <tr>
            <th scope="col">{t('insight.part')}</th>
            <th scope="col">{answer.measure.label}</th>
            <th scope="col">{t('insight.part.before')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(one => (
            <tr key={one.key}>
              <th scope="row" dir="auto">
                {one.records ? (
                  <Link
                    to="/$noun"
                    params={{ noun: one.records.type }}
                    search={listed(one.records)}
                    aria-label={t('insight.part.list', { name: one.label })}
                  >
                    {one.label}
                  </Link>
                ) : (
                  one.label
                )}
              </th>
              <td>
                <span
                  className={styles.bar}
                  style={{ inlineSize: `${width(one.now.value, most)}%` }}
                />
                <span className="figures">{shown(one.now.value, unit, currency)}</span>
                {one.now.low !== null && one.now.high !== null && (
                  <span className={styles.quiet}>
                    {t('insight.between', {
                      low: shown(one.now.low, unit, currency),
                      high: shown(one.now.high, unit, currency),
                    })}
                  </span>
                )}
              </td>
              <td className={`${styles.was} figures`}>
                {one.before
                  ? t('insight.was', { value: shown(one.before.value, unit, currency) })
                  : ''}
                {one.beyond_chance && <small>{t('insight.part.beyond')}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {segments.length > FIRST && (
        <p className={styles.quiet}>
          {t('insight.parts.more', { count: segments.length - FIRST })}
        </p>
      )}
    </div>
  );
}

/** Leaves room for the figure behind the longest bar. */
function width(value: number | null, most: number) {
  return most === 0 ? 0 : Math.max(0.5, (Math.abs(value ?? 0) / most) * 55);
}
