import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { call } from '@/lib/api';
import { number } from '@/lib/format';
import { type Key, language, t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import styles from './forecast.module.css';
import { differing, telling } from './differing';
import { what } from './what';

const MOST = 3;

/** The chance of a deal as a count, a few reasons in words, and what would change it. */
export function DealForecast(props: { type: RecordType; id: string; version: number }) {
  const { type, id, version } = props;
  const heading = useId();
  const { data } = useQuery({
    queryKey: ['forecast', 'deal', id, version],
    enabled: type.name === 'deal',
    retry: false,
    queryFn: ({ signal }) => call('GET /api/forecast/deals/{id}', { path: { id }, signal }),
  });
  if (!data?.ground) return null;
  const differs = differing(data);
  const all = telling(data, differs);
  const reasons = all.slice(0, MOST);
  const led = differs && reasons.some(one => one.points > 0 === (differs === 'more'));
  const changes = data.changes.slice(0, MOST - 1);
  return (
    <section className={styles.panel} aria-labelledby={heading} data-forecast>
      <h2 id={heading} className={styles.heading}>
        {t('forecast.deal')}
      </h2>
      {data.similar > 0 && (
        <p className={styles.similar}>
          {t(data.ground === 'base' ? 'forecast.deal.all' : 'forecast.deal.similar', {
            all: data.similar,
            won: data.similar_won,
          })}{' '}
          {data.similar_waiting > 0 && t('forecast.deal.waiting', { count: data.similar_waiting })}
        </p>
      )}
      <p className={styles.quiet}>
        {t('forecast.deal.chance', {
          chance: share(data.chance),
          low: share(data.lower),
          high: share(data.upper),
        })}{' '}
        {data.ground !== 'learned' && t(`forecast.deal.ground.${data.ground}` as Key)}{' '}
        {data.usual && t('forecast.deal.usual', { month: month(data.usual) })}
      </p>
      {differs && (
        <p className={styles.quiet}>
          {t(led ? `forecast.deal.${differs}` : 'forecast.deal.lately')}
        </p>
      )}
      <ul className={styles.lines}>
        {reasons.map(one => (
          <li key={one.column} dir="auto">
            {t(one.points < 0 ? 'forecast.deal.down' : 'forecast.deal.up', {
              what: what(one, type),
              points: Math.round(Math.abs(one.points)),
            })}
          </li>
        ))}
      </ul>
      {changes.length > 0 && (
        <>
          <h3 className={styles.small}>{t('forecast.deal.change')}</h3>
          <ul className={styles.lines}>
            {changes.map(one => (
              <li key={one.column} dir="auto">
                {t(`forecast.deal.if.${one.column}` as Key, {
                  count: Number(one.value),
                  chance: share(one.chance),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {reasons.length > 0 && <p className={styles.note}>{t('forecast.deal.note')}</p>}
    </section>
  );
}

const share = (chance: number) => `${number(100 * chance, 0)} %`;

function month(first: string) {
  const [year, of] = first.split('-').map(Number);
  return new Intl.DateTimeFormat(language(), { month: 'long', year: 'numeric' }).format(
    new Date(year ?? 0, (of ?? 1) - 1, 1),
  );
}
