import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { type Key, t } from '@/lib/messages';
import { fieldOf, useModel } from '@/records/schema';
import { trendQuery } from './queries';
import styles from './radar.module.css';
import { Trend } from './Trend';
import { nameOf, typeName } from './words';

const FIGURES = ['records', 'alone', 'shared', 'contradicted', 'stale', 'fields_alone'];
const BESIDE = [
  'closures_in_force',
  'closures_overdue',
  'exports_repeated',
  'lists_alone',
  'silent_days',
];
const MOST_FIELDS = 12;

/** One source or department: its figures through time, and where it contradicts others. */
export function KnowerDetails({ radar }: { radar: api.Radar }) {
  const model = useModel();
  const { of, type } = useSearch({ strict: false }) as { of?: string; type?: string };
  const known = radar.knowers.filter(one => one.knower !== 'company' && one.about.length > 0);
  const knower = known.find(one => `${one.knower}:${one.reference}` === of) ?? known[0];
  const about = knower?.about.find(one => one.type === type) ?? knower?.about[0];
  const { data } = useQuery({
    ...trendQuery(knower?.knower ?? 'source', knower?.reference ?? '', about?.type),
    enabled: Boolean(knower && about),
  });
  if (!knower || !about) return null;
  const points = data?.points ?? [];
  const record = model.find(about.type);
  const beside = BESIDE.filter(one => knower.figures[one] !== undefined);
  return (
    <section aria-labelledby="knower" className={styles.block}>
      <h2 id="knower" tabIndex={-1}>
        <bdi>{nameOf(knower)}</bdi>: {typeName(model, about.type)}
      </h2>
      <div className={styles.trends}>
        {FIGURES.map(figure => (
          <Trend
            key={figure}
            label={t(`radar.figure.${figure}` as Key)}
            value={about.figures[figure] ?? 0}
            points={points.flatMap(({ at, figures: { [figure]: value } }) =>
              value === undefined ? [] : [{ at, value }],
            )}
          />
        ))}
      </div>
      {beside.length > 0 && (
        <dl className={styles.facts}>
          {beside.map(figure => (
            <div key={figure}>
              <dt>{t(`radar.figure.${figure}` as Key)}</dt>
              <dd className="figures">{number(knower.figures[figure] ?? 0)}</dd>
            </div>
          ))}
        </dl>
      )}
      {about.read_alone.length > 0 && (
        <p className={styles.asked}>
          {t('radar.read_alone')}{' '}
          {about.read_alone
            .map(one =>
              t('radar.read_alone.field', {
                field: (record && fieldOf(record, one.field)?.label) ?? one.field,
                count: one.reads,
              }),
            )
            .join(', ')}
        </p>
      )}
      <table className={styles.fields}>
        <thead>
          <tr>
            <th scope="col">{t('radar.field')}</th>
            <th scope="col">{t('radar.filled')}</th>
            <th scope="col">{t('radar.figure.contradicted')}</th>
          </tr>
        </thead>
        <tbody>
          {about.fields.slice(0, MOST_FIELDS).map(one => (
            <tr key={one.field}>
              <th scope="row">{(record && fieldOf(record, one.field)?.label) ?? one.field}</th>
              <td className="figures">{number(one.filled)}</td>
              <td className="figures">{number(one.contradicted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
