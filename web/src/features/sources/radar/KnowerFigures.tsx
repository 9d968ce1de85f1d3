import { useQuery } from '@tanstack/react-query';
import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { type Key, t } from '@/lib/messages';
import { fieldOf, useModel } from '@/records/schema';
import { Contradicted } from './Contradicted';
import { type KnowerKind, trendQuery } from './queries';
import styles from './radar.module.css';
import { Trend } from './Trend';

const FIGURES = ['records', 'alone', 'shared', 'contradicted', 'stale', 'fields_alone'];
const BESIDE = [
  'closures_in_force',
  'closures_overdue',
  'exports_repeated',
  'lists_alone',
  'silent_days',
];
const MOST_FIELDS = 12;

/** What one knower has of one type: figures through time, and each field with its contradictions. */
export function KnowerFigures(props: { knower: api.RadarKnower; about: api.RadarAbout }) {
  const { knower, about } = props;
  const model = useModel();
  const { data } = useQuery(trendQuery(knower.knower as KnowerKind, knower.reference, about.type));
  const points = data?.points ?? [];
  const record = model.find(about.type);
  const beside = BESIDE.filter(one => knower.figures[one] !== undefined);
  return (
    <>
      <div className={styles.trends}>
        {FIGURES.map(figure => (
          <Trend
            key={figure}
            label={t(`radar.figure.${figure}` as Key, { days: about.stale_days })}
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
              <td className="figures">
                {one.contradicted > 0 && record ? (
                  <Contradicted
                    record={record}
                    one={one}
                    source={knower.knower === 'source' ? Number(knower.reference) : null}
                  />
                ) : (
                  number(one.contradicted)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {about.fields.some(one => one.contradicted > 0) && (
        <p className={styles.quiet}>{t('radar.open.why')}</p>
      )}
    </>
  );
}
