import { Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import { Acts } from './Acts';
import styles from './surprises.module.css';
import { Weeks } from './Weeks';
import { figureOf, nameOf, sentenceOf, wayOf, worthOf } from './words';

/** One surprise: what came, what makes the difference, and what is done about it. */
export function Item(props: {
  one: api.Surprise;
  /** With which it is probably one event. */
  same?: api.Surprise | undefined;
  currency: string;
}) {
  const { one, same, currency } = props;
  const worth = worthOf(one, currency);
  return (
    <li className={styles.item}>
      <div className={styles.said}>
        <h3>
          <bdi>{nameOf(one)}</bdi>: {wayOf(one)}
        </h3>
        <p>{sentenceOf(one, currency)}</p>
        {same && <p className={styles.small}>{t('surprise.same', { name: nameOf(same) })}</p>}
        {worth && <p className={styles.small}>{worth}</p>}
        <Records records={one.records} name={nameOf(one)} />
        {one.spread && <p className={styles.small}>{t('surprise.spread')}</p>}
        {one.because.length > 0 && (
          <>
            <p className={styles.small}>{t('surprise.because')}</p>
            <ul className={styles.because}>
              {one.because.map(part => (
                <li key={`${part.breakdown_label} ${part.segment_label}`}>
                  <span>
                    {part.breakdown_label}: <bdi>{part.segment_label}</bdi>
                  </span>{' '}
                  <span className={styles.quiet}>
                    {t('surprise.part', {
                      actual: figureOf(part.actual, one.unit, currency),
                      expected: figureOf(part.expected, one.unit, currency),
                      share: number(part.share * 100, 0),
                    })}
                  </span>{' '}
                  <Records records={part.records} name={part.segment_label} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className={styles.drawn}>
        <Weeks one={one} currency={currency} />
        {one.latest !== null && one.latest !== one.actual && (
          <p className={styles.small}>
            {t('surprise.latest', { latest: figureOf(one.latest, one.unit, currency) })}
          </p>
        )}
      </div>
      <Acts one={one} />
    </li>
  );
}

/** The list of what is behind a figure, as far as its reader may see it. */
function Records(props: { records: api.SurpriseRecords | null; name: string }) {
  if (!props.records) return null;
  return (
    <Link
      to="/$noun"
      params={{ noun: props.records.type }}
      search={{ filter: props.records.filter }}
      className={styles.records}
      aria-label={t('surprise.of.records', { name: props.name })}
    >
      {t('surprise.records')}
    </Link>
  );
}
