import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { t } from '@/lib/messages';
import { spanOf } from '@/records/stamps/words';
import styles from './coverage.module.css';
import { halfLivesQuery } from './queries';
import { setOf, TakeOn } from './TakeOn';

/** How long values last as learned, beside what somebody set. */
export function HalfLives() {
  const { data } = useQuery(halfLivesQuery());
  if (!data) return null;
  return (
    <section className={styles.block} aria-labelledby="coverage-half-lives">
      <h2 id="coverage-half-lives">{t('coverage.half_lives')}</h2>
      <p className={styles.quiet}>{t('coverage.half_lives.text')}</p>
      {data.items.length === 0 ? (
        <p className={styles.none}>{t('coverage.half_lives.none')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('coverage.half_lives.field')}</th>
              <th scope="col">{t('coverage.half_lives.learned')}</th>
              <th scope="col">{t('coverage.half_lives.set')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map(item => (
              <tr key={`${item.type} ${item.field}`}>
                <th scope="row">
                  <Link
                    to="/settings/model/$type"
                    params={{ type: item.type }}
                    search={{ field: item.field }}
                  >
                    {item.type_label}: {item.label}
                  </Link>
                </th>
                <td>
                  {t('coverage.half_lives.from', {
                    span: spanOf(item.learned_days),
                    count: item.changes,
                  })}
                </td>
                <td>
                  {setOf(item.set_days)} <TakeOn item={item} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
