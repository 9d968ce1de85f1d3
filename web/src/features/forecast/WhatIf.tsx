import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import { AS_IT_IS, openStagesQuery, type Span, type Supposed, supposes } from './queries';
import { MovedDates } from './MovedDates';
import { useStageName } from './useStageName';
import styles from './whatif.module.css';
import { about, reaching, spanName } from './words';

const MOST_PEOPLE = 20;
const MOST_TIMES = 3;

interface WhatIfProps {
  said: api.Forecast;
  supposed: Supposed;
  onSuppose: (next: Supposed) => void;
  spans: Span[];
  others: Span[] | undefined;
  /** What is aimed at in the span that is looked at. */
  aim: { span: Span; target: number };
}

/** What if a deal came later, a stage less, colleagues more? Nothing is kept of it. */
export function WhatIf({ said, supposed, onSuppose, spans, others, aim }: WhatIfProps) {
  const { data: open = [] } = useQuery(openStagesQuery);
  const nameOf = useStageName();
  const one = said.per_person;
  return (
    <>
      <div className={styles.supposing}>
        <div className={styles.part}>
          <h3>{t('forecast.people')}</h3>
          <label className={styles.slide}>
            <span>{t('forecast.new_deals', { percent: Math.round(100 * supposed.newDeals) })}</span>
            <input
              type="range"
              min={0}
              max={MOST_TIMES}
              step={0.1}
              value={supposed.newDeals}
              aria-valuetext={t('forecast.new_deals', {
                percent: Math.round(100 * supposed.newDeals),
              })}
              onChange={event => onSuppose({ ...supposed, newDeals: Number(event.target.value) })}
            />
          </label>
          {one && (
            <>
              <label className={styles.slide}>
                <span>{t('forecast.more_people', { count: supposed.people })}</span>
                <input
                  type="range"
                  min={0}
                  max={MOST_PEOPLE}
                  value={supposed.people}
                  aria-valuetext={t('forecast.more_people', { count: supposed.people })}
                  onChange={event => onSuppose({ ...supposed, people: Number(event.target.value) })}
                />
              </label>
              <p className={styles.hint}>
                {t('forecast.more_people.how', {
                  colleagues: one.colleagues,
                  monthly: number(one.monthly, 1),
                  low: number(one.lower, 1),
                  high: number(one.upper, 1),
                })}
              </p>
            </>
          )}
        </div>
        <fieldset className={styles.part}>
          <legend>{t('forecast.drop_stage')}</legend>
          <div className={styles.stages}>
            {open.map(stage => (
              <Checkbox
                key={stage.key}
                size="xs"
                label={nameOf(stage.key) ?? stage.name}
                checked={supposed.without.includes(stage.key)}
                onChange={event =>
                  onSuppose({
                    ...supposed,
                    without: event.currentTarget.checked
                      ? [...supposed.without, stage.key]
                      : supposed.without.filter(key => key !== stage.key),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
        <MovedDates supposed={supposed} onSuppose={onSuppose} />
      </div>
      {supposes(supposed) && others && (
        <>
          <Reaches spans={spans} others={others} aim={aim} currency={said.currency} />
          <Compared spans={spans} others={others} currency={said.currency} />
        </>
      )}
      {supposes(supposed) && (
        <Button variant="default" size="xs" onClick={() => onSuppose(AS_IT_IS)}>
          {t('forecast.what_if.end')}
        </Button>
      )}
    </>
  );
}

/** How many of the futures reach the target, as it is and as supposed. */
function Reaches(props: {
  spans: Span[];
  others: Span[];
  aim: WhatIfProps['aim'];
  currency: string;
}) {
  const { span, target } = props.aim;
  const other = props.others[props.spans.indexOf(span)];
  if (!other) return null;
  return (
    <p className={styles.reaches} role="status">
      {t('forecast.compared.reach', {
        span: spanName(span),
        target: about(target, props.currency),
        count: span.dots.length,
        before: reaching(span.dots, target),
        after: reaching(other.dots, target),
      })}
    </p>
  );
}

function Compared(props: { spans: Span[]; others: Span[]; currency: string }) {
  const range = (one: Span, target: number | undefined) => {
    const words = t('forecast.range', {
      low: about(one.p10, props.currency),
      middle: about(one.p50, props.currency),
      high: about(one.p90, props.currency),
    });
    if (target === undefined) return words;
    const reached = { reached: reaching(one.dots, target), count: one.dots.length };
    return `${words}; ${t('forecast.compared.reached', reached)}`;
  };
  return (
    <div className={styles.scroll} role="region" aria-label={t('forecast.compared')} tabIndex={0}>
      <table className={styles.compared}>
        <caption>{t('forecast.what_if.note')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('forecast.compared.span')}</th>
            <th scope="col">{t('forecast.compared.before')}</th>
            <th scope="col">{t('forecast.compared.after')}</th>
          </tr>
        </thead>
        <tbody>
          {props.spans.map((one, place) => {
            const other = props.others[place];
            return (
              <tr key={one.starts}>
                <th scope="row">{spanName(one)}</th>
                <td>{range(one, one.target?.amount)}</td>
                <td>{other && range(other, one.target?.amount)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
