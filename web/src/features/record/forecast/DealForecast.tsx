import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { type api, call } from '@/lib/api';
import { number } from '@/lib/format';
import { type Key, language, t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import styles from './forecast.module.css';
import { saidOf } from './steps';

const MOST = 2;

/** The chance of a deal as a count, the steps from there to it in words, and what would change it. */
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
  const changes = data.changes.slice(0, MOST);
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
      {data.steps.length > 0 && <Steps data={data} type={type} />}
      <p className={styles.chance}>
        {t('forecast.deal.chance', {
          chance: share(data.chance),
          low: share(data.lower),
          high: share(data.upper),
        })}{' '}
        <span className={styles.quiet}>
          {data.ground !== 'learned' && t(`forecast.deal.ground.${data.ground}` as Key)}{' '}
          {data.usual && t('forecast.deal.usual', { month: month(data.usual) })}
        </span>
      </p>
      <h3 className={styles.small}>{t('forecast.deal.change')}</h3>
      {changes.length === 0 && <p className={styles.quiet}>{t('forecast.deal.change.none')}</p>}
      {changes.length > 0 && (
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
      )}
      {data.steps.length > 0 && <p className={styles.note}>{t('forecast.deal.note')}</p>}
    </section>
  );
}

/** From what became of others to this one; each step ends where the next one begins. */
function Steps({ data, type }: { data: api.DealForecast; type: RecordType }) {
  return (
    <ol className={styles.way} aria-label={t('forecast.deal.why')}>
      <li>
        <span>{t(data.similar > 0 ? 'forecast.deal.start' : 'forecast.deal.start.place')}</span>
        <b>{number(data.start, 0)} %</b>
      </li>
      {data.steps.map(one => (
        <li key={`${one.kind} ${one.column}`}>
          <span dir="auto">
            {t(one.points < 0 ? 'forecast.deal.down' : 'forecast.deal.up', {
              what: saidOf(one, data.similar_waiting, type),
              points: Math.abs(one.points),
            })}
          </span>
          <b>{number(one.to, 0)} %</b>
        </li>
      ))}
    </ol>
  );
}

const share = (chance: number) => `${number(100 * chance, 0)} %`;

function month(first: string) {
  const [year, of] = first.split('-').map(Number);
  return new Intl.DateTimeFormat(language(), { month: 'long', year: 'numeric' }).format(
    new Date(year ?? 0, (of ?? 1) - 1, 1),
  );
}
