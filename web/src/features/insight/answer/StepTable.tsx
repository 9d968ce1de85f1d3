import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from '../insight.module.css';
import { shown, stepName } from './figures';

/** Every step of the picture: all together, and each part that has a line. */
export function StepTable({ answer }: { answer: api.Answer }) {
  const { step, currency, lines } = answer;
  const unit = answer.measure.unit;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('insight.table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('insight.step')}</th>
            <th scope="col" data-end>
              {answer.measure.label}
            </th>
            <th scope="col" data-end>
              {t('insight.records')}
            </th>
            {lines.map(line => (
              <th key={line.segment} scope="col" data-end dir="auto">
                {line.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.points.map((one, place) => (
            <tr key={one.start}>
              <th scope="row">{stepName(one.start, step)}</th>
              <td data-end>{shown(one.value, unit, currency)}</td>
              <td data-end>{one.n}</td>
              {lines.map(line => (
                <td key={line.segment} data-end>
                  {shown(line.points[place]?.value, unit, currency)}
                </td>
              ))}
            </tr>
          ))}
          {answer.ahead.map(one => (
            <tr key={`ahead ${one.start}`} data-ahead>
              <th scope="row">{stepName(one.start, step)}</th>
              <td data-end>
                {t('insight.band', {
                  low: shown(one.low80, unit, currency),
                  high: shown(one.high80, unit, currency),
                })}
              </td>
              <td data-end colSpan={1 + lines.length} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
