import { useQuery } from '@tanstack/react-query';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import { sourceOf } from '@/records/timeline/source';
import styles from './coverage.module.css';
import { accuracyQuery } from './queries';

const percent = (share: number) => number(share * 100, 0);

/** How often values proved right, each with its range and from how many checks. */
export function Accuracy() {
  const { data } = useQuery(accuracyQuery());
  if (!data) return null;
  return (
    <section className={styles.block} aria-labelledby="coverage-accuracy">
      <h2 id="coverage-accuracy">{t('coverage.accuracy')}</h2>
      <p className={styles.quiet}>{t('coverage.accuracy.text')}</p>
      {data.items.length === 0 ? (
        <p className={styles.none}>{t('coverage.accuracy.none')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('coverage.accuracy.what')}</th>
              <th scope="col">{t('coverage.accuracy.source')}</th>
              <th scope="col">{t('coverage.accuracy.right')}</th>
              <th scope="col">{t('coverage.accuracy.range')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map(item => (
              <tr key={`${item.kind} ${item.source.id}`}>
                <th scope="row">{item.fields.join(', ')}</th>
                <td dir="auto">{sourceOf(item.source) || item.source.name}</td>
                <td>{t('coverage.accuracy.count', { right: item.right, count: item.checks })}</td>
                <td>
                  {t('coverage.accuracy.between', {
                    low: percent(item.low),
                    high: percent(item.high),
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
