import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { Tabs } from '@/ui/Tabs';
import styles from './radar.module.css';
import { GROUPS, nameOf, typeName } from './words';

const KINDS = ['department', 'source'] as const;

/** Who knows what about whom: a row for each department and source, and how many records. */
export function Matrix({ radar }: { radar: api.Radar }) {
  const model = useModel();
  const navigate = useNavigate();
  const { type } = useSearch({ strict: false }) as { type?: string };
  const types = radar.types.filter(one => radar.knowers.some(knows(one)));
  const chosen = types.find(one => one === type);
  const columns = chosen ? GROUPS : types;
  const value = (knower: api.RadarKnower, column: string) => {
    const about = knower.about.find(one => one.type === (chosen ?? column));
    return about ? (chosen ? about.parts[column] : about.figures.records) : undefined;
  };
  const most = (column: string) =>
    Math.max(1, ...radar.knowers.map(one => value(one, column) ?? 0));
  const choose = (one?: string) =>
    void navigate({ to: '.', search: old => ({ ...old, type: one }), replace: true });
  if (types.length === 0) return null;
  return (
    <section aria-labelledby="matrix" className={styles.block}>
      <h2 id="matrix">{t('radar.matrix')}</h2>
      <Tabs
        className={styles.tabs}
        label={t('radar.about')}
        chosen={chosen ?? ''}
        onChoose={one => choose(one || undefined)}
        tabs={['', ...types].map(key => ({
          key,
          label: key ? typeName(model, key) : t('radar.everything'),
        }))}
      />
      <p className={styles.quiet}>
        {chosen
          ? t('radar.matrix.groups', { type: typeName(model, chosen) })
          : t('radar.matrix.types')}
      </p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('radar.matrix')}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <td />
              {columns.map(column => (
                <th key={column} scope="col">
                  {chosen
                    ? t(`radar.group.${column as (typeof GROUPS)[number]}`)
                    : typeName(model, column)}
                </th>
              ))}
              {chosen && <th scope="col">{t('radar.figure.alone')}</th>}
            </tr>
          </thead>
          {KINDS.map(kind => {
            const rows = radar.knowers.filter(one => one.knower === kind && one.about.length > 0);
            if (rows.length === 0) return null;
            return (
              <tbody key={kind}>
                <tr>
                  <th colSpan={columns.length + 2} scope="rowgroup" className={styles.rows}>
                    {t(`radar.${kind}s`)}
                  </th>
                </tr>
                {rows.map(one => (
                  <tr key={one.reference}>
                    <th scope="row">
                      <Link
                        to="."
                        search={old => ({ ...old, of: `${one.knower}:${one.reference}` })}
                        hash="knower"
                        dir="auto"
                      >
                        {nameOf(one)}
                      </Link>
                      {one.sources_alone && (
                        <span className={styles.quiet}> {t('radar.sources_alone')}</span>
                      )}
                    </th>
                    {columns.map(column => (
                      <Cell key={column} value={value(one, column)} most={most(column)} />
                    ))}
                    {chosen && (
                      <Cell
                        value={one.about.find(each => each.type === chosen)?.figures.alone}
                        most={most('identity')}
                      />
                    )}
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </div>
    </section>
  );
}

const knows = (type: string) => (one: api.RadarKnower) =>
  one.about.some(about => about.type === type);

/** The number; a bar below it only repeats it for the eye. */
function Cell({ value, most }: { value: number | undefined; most: number }) {
  if (!value) return <td className={styles.none}>{t('radar.none')}</td>;
  return (
    <td className="figures">
      {number(value)}
      <span className={styles.bar} style={{ inlineSize: `${(value / most) * 100}%` }} aria-hidden />
    </td>
  );
}
