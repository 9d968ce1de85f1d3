import { UnstyledButton } from '@mantine/core';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from './forecast.module.css';
import type { Span } from './queries';
import { Range } from './Range';
import { about, furthest, spanName } from './words';

interface BandsProps {
  said: api.Forecast;
  spans: Span[];
  /** The same spans as somebody supposes them. */
  others?: Span[];
  chosen: number;
  onChoose: (place: number) => void;
  grain: Span['grain'];
  onGrain: (grain: Span['grain']) => void;
}

/** One line for each month or quarter: the range, its middle, and what people say beside it. */
export function Bands(props: BandsProps) {
  const { said, spans, others, chosen } = props;
  const end = furthest([...spans, ...(others ?? [])]);
  return (
    <section className={styles.bandsPane} aria-labelledby="forecast-bands">
      <div className={styles.paneHead}>
        <h2 id="forecast-bands">{t('forecast.ahead')}</h2>
        <div role="group" aria-label={t('forecast.grain')} className={styles.grains}>
          {(['quarter', 'month'] as const).map(one => (
            <UnstyledButton
              key={one}
              className={styles.grain}
              aria-pressed={one === props.grain}
              onClick={() => props.onGrain(one)}
            >
              {t(one === 'quarter' ? 'forecast.quarters' : 'forecast.months')}
            </UnstyledButton>
          ))}
        </div>
      </div>
      <ul className={styles.bands}>
        {spans.map((span, place) => (
          <li key={span.starts}>
            <UnstyledButton
              className={styles.bandRow}
              aria-pressed={place === chosen}
              aria-label={told(span, said.currency)}
              onClick={() => props.onChoose(place)}
            >
              <span className={styles.bandName}>{spanName(span)}</span>
              <Range
                range={span}
                other={others?.[place]}
                end={end}
                marks={{
                  won: span.won,
                  weighted: span.weighted,
                  committed: span.committed > span.won ? span.committed : undefined,
                  target: span.target?.amount,
                }}
              />
              <span className={styles.bandMiddle}>
                {about(span.p50, said.currency)}
                <small className={styles.bandRange}>
                  {t('forecast.band.range', {
                    low: about(span.p10, said.currency),
                    high: about(span.p90, said.currency),
                  })}
                </small>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <ul className={styles.legend} aria-hidden>
        {(['range', 'middle', 'won', 'weighted', 'committed', 'target'] as const).map(one => (
          <li key={one}>
            <i data-mark={one} />
            {t(`forecast.mark.${one}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is seen, for those who listen. */
function told(span: Span, currency: string) {
  return t('forecast.band', {
    span: spanName(span),
    low: about(span.p10, currency),
    middle: about(span.p50, currency),
    high: about(span.p90, currency),
    weighted: about(span.weighted, currency),
    committed: about(span.committed, currency),
  });
}
