import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import { Acts } from './Acts';
import styles from './surprises.module.css';
import { Weeks } from './Weeks';
import { figureOf, nameOf, sentenceOf, wayOf } from './words';

/** One surprise: what came, what makes the difference, and what is done about it. */
export function Item({ one, currency }: { one: api.Surprise; currency: string }) {
  return (
    <li className={styles.item}>
      <div className={styles.said}>
        <h3>
          <bdi>{nameOf(one)}</bdi>: {wayOf(one)}
        </h3>
        <p>{sentenceOf(one, currency)}</p>
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
                  </span>
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
