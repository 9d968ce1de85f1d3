import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { BlindBand } from '@/records/blindness/BlindBand';
import styles from '../insight.module.css';
import { Basis } from './Basis';
import { shown, stepName } from './figures';
import { hasLines } from './lines';
import { Parts } from './Parts';
import { StepTable } from './StepTable';

const SeriesPlot = lazy(() => import('./SeriesPlot'));

/** A figure in a sentence, through time, in its parts, and what it rests on. */
export function AnswerPane({ answer }: { answer: api.Answer }) {
  const { now, before, currency } = answer;
  const unit = answer.measure.unit;
  const last = answer.changes.at(-1);
  const split = hasLines(answer);
  const [wanted, show] = useState(false);
  const whole = wanted || !split;
  // What became of deals is told by the changes of their stage.
  const about = answer.measure.type === 'deal_stage_changes' ? 'deals' : answer.measure.type;
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
          {split && (
            <Button
              size="compact-sm"
              variant={wanted ? 'light' : 'default'}
              aria-pressed={wanted}
              onClick={() => show(!wanted)}
            >
              {t('insight.builder.whole')}
            </Button>
          )}
          <div className={styles.paper}>
            <Suspense>
              <SeriesPlot answer={answer} whole={whole} />
            </Suspense>
          </div>
          <p className={styles.legend}>
            {!whole
              ? t('insight.lines')
              : answer.ahead.length > 0
                ? t('insight.ahead')
                : t('insight.ahead.none')}
            {last &&
              whole &&
              ` ${t(`insight.changed.${last.kind}`, {
                when: stepName(last.start, answer.step),
                before: shown(last.before, unit, currency),
                after: shown(last.after, unit, currency),
              })}`}
          </p>
          <details className={styles.more}>
            <summary>{t('insight.table')}</summary>
            <StepTable answer={answer} />
          </details>
        </>
      )}
      {answer.segments.length > 0 && <Parts answer={answer} />}
      <BlindBand about={about} />
      <Basis answer={answer} />
    </section>
  );
}
