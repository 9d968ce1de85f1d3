import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from './aims.module.css';
import { aimsQuery, type Span } from './queries';
import { Range } from './Range';
import { about, spanName } from './words';

/** All that is aimed at in the present month or quarter, each against what came and may come. */
export function Aims({ span }: { span: Span }) {
  const { data } = useQuery(aimsQuery(span.grain));
  if (!data || data.items.length === 0) return null;
  const end = 1.03 * Math.max(...data.items.flatMap(one => [one.p90, one.amount]), 1);
  return (
    <section className={styles.aims} aria-labelledby="forecast-aims">
      <h3 id="forecast-aims">{t('forecast.aims', { span: spanName(span) })}</h3>
      <ul>
        {data.items.map(one => (
          <li key={`${one.scope} ${one.reference}`}>
            <Link
              to="/insight/forecast"
              search={{
                scope: one.scope === 'workspace' ? undefined : one.scope,
                reference: one.reference || undefined,
              }}
              className={styles.name}
              dir="auto"
            >
              {nameOf(one)}
            </Link>
            <Range
              end={end}
              range={one}
              marks={{ won: one.won, target: one.amount }}
              label={t('forecast.aims.range', {
                low: about(one.p10, data.currency),
                high: about(one.p90, data.currency),
              })}
            />
            <span className={styles.says}>
              {t('forecast.aims.says', {
                won: about(one.won, data.currency),
                target: about(one.amount, data.currency),
                reaching: Math.round(50 * one.reaching),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const nameOf = (one: api.ForecastTargetStanding) =>
  one.name || t(one.scope === 'mine' ? 'forecast.scope.mine' : 'forecast.scope.workspace');
