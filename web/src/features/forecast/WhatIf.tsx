import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { t } from '@/lib/messages';
import styles from './forecast.module.css';
import { openStagesQuery, type Supposed } from './queries';

const MOST = 3;

/** What if there were more new deals, or a stage less? Nothing is kept of it. */
export function WhatIf(props: { supposed: Supposed; onSuppose: (next: Supposed) => void }) {
  const { supposed, onSuppose } = props;
  const { data: open = [] } = useQuery(openStagesQuery);
  const changed = supposed.newDeals !== 1 || supposed.without.length > 0;
  return (
    <details className={styles.fold}>
      <summary>{t('forecast.what_if')}</summary>
      <div className={styles.supposing}>
        <label className={styles.aim}>
          <span>{t('forecast.new_deals', { percent: Math.round(100 * supposed.newDeals) })}</span>
          <input
            type="range"
            className={styles.slider}
            min={0}
            max={MOST}
            step={0.1}
            value={supposed.newDeals}
            aria-valuetext={t('forecast.new_deals', {
              percent: Math.round(100 * supposed.newDeals),
            })}
            onChange={event => onSuppose({ ...supposed, newDeals: Number(event.target.value) })}
          />
        </label>
        <fieldset className={styles.stages}>
          <legend>{t('forecast.drop_stage')}</legend>
          {open.map(one => (
            <Checkbox
              key={one.key}
              size="xs"
              label={one.name}
              checked={supposed.without.includes(one.key)}
              onChange={event =>
                onSuppose({
                  ...supposed,
                  without: event.currentTarget.checked
                    ? [...supposed.without, one.key]
                    : supposed.without.filter(key => key !== one.key),
                })
              }
            />
          ))}
        </fieldset>
        <p className={styles.quiet}>{t('forecast.what_if.note')}</p>
        {changed && (
          <Button
            variant="default"
            size="xs"
            onClick={() => onSuppose({ newDeals: 1, without: [] })}
          >
            {t('forecast.what_if.end')}
          </Button>
        )}
      </div>
    </details>
  );
}
