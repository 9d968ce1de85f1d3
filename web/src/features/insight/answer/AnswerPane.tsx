import { lazy, Suspense } from 'react';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from '../insight.module.css';
import { Basis } from './Basis';
import { shown, stepName } from './figures';
import { Parts } from './Parts';

const SeriesPlot = lazy(() => import('./SeriesPlot'));

/** A figure in a sentence, through time, in its parts, and what it rests on. */
export function AnswerPane({ answer }: { answer: api.Answer }) {
  const { now, before, currency } = answer;
  const unit = answer.measure.unit;
  const last = answer.changes.at(-1);
  return (
    <section className={styles.answer} aria-label={t('insight.answer')}>
      <div className={styles.figure}>
        <strong className="figures">{shown(now.value, unit, currency)}</strong>
        {now.low !== null && now.high !== null && (
          <span className={styles.quiet}>
            {t('insight.between', {
              low: shown(now.low, unit, currency),
              high: shown(now.high, unit, currency),
            })}
          </span>
        )}
        {before && (
          <span className={styles.quiet}>
            {t('insight.before', { value: shown(before.value, unit, currency) })}
          </span>
        )}
      </div>
      <p className={styles.sentence} dir="auto">
        {answer.sentence}
      </p>
      {answer.withheld && <p className={styles.note}>{t('insight.withheld')}</p>}
      {answer.points.length > 1 && (
        <>
          <div className={styles.paper}>
            <Suspense>
              <SeriesPlot answer={answer} />
            </Suspense>
          </div>
          <p className={styles.legend}>
            {answer.ahead.length > 0 ? t('insight.ahead') : t('insight.ahead.none')}
            {last &&
              ` ${t(`insight.changed.${last.kind}`, {
                when: stepName(last.start, answer.step),
                before: shown(last.before, unit, currency),
                after: shown(last.after, unit, currency),
              })}`}
          </p>
          <details className={styles.more}>
            <summary>{t('insight.table')}</summary>
            <Steps answer={answer} />
          </details>
        </>
      )}
      {answer.segments.length > 0 && <Parts answer={answer} />}
      <Basis answer={answer} />
    </section>
  );
}

function Steps({ answer }: { answer: api.Answer }) {
  const { step, currency } = answer;
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
          </tr>
        </thead>
        <tbody>
          {answer.points.map(one => (
            <tr key={one.start}>
              <th scope="row">{stepName(one.start, step)}</th>
              <td data-end>{shown(one.value, unit, currency)}</td>
              <td data-end>{one.n}</td>
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
              <td data-end />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
