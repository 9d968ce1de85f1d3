import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { ago } from '@/lib/format';
import { t } from '@/lib/messages';
import { Spoken } from '@/records/conditions/Spoken';
import { useModel } from '@/records/schema';
import { Failed } from '../Failed';
import { pathLabel } from '@/records/conditions/paths';
import { Head } from '@/ui/Head';
import styles from '../insight.module.css';
import { measuresQuery } from '../queries';

/** What counts as what, said once for every screen. */
export function MeasuresScreen() {
  const { data, error } = useQuery(measuresQuery);
  if (error) return <Failed alone error={error} />;
  return (
    <>
      <Head title={t('insight.page.measures')} text={t('insight.measures.text')} />
      <ul className={styles.list}>
        {data?.map(one => (
          <Item key={one.key} measure={one} />
        ))}
      </ul>
    </>
  );
}

function Item({ measure }: { measure: api.StandardMeasure }) {
  const model = useModel();
  const type = model.find(measure.type);
  const name = (path: string) => (type ? pathLabel(model, type, path) : path);
  return (
    <li className={styles.item}>
      <h2>
        <Link to="/insight/explore" search={{ measure: measure.key }}>
          {measure.label}
        </Link>
      </h2>
      <p>
        {t('insight.measures.how', {
          how: t(`insight.function.${measure.function}`),
          of: measure.field ? name(measure.field) : (type?.plural_label ?? measure.type),
          when: measure.day ? name(measure.day) : t('insight.builder.stands'),
        })}
      </p>
      {(measure.hit ?? measure.filter) && (
        <div>
          {t('insight.basis.filter')} {measure.hit && <Spoken type={type} text={measure.hit} />}
          {measure.hit && measure.filter && ` ${t('insight.measures.of')} `}
          {measure.filter && <Spoken type={type} text={measure.filter} />}
        </div>
      )}
      <div className={styles.facts}>
        {measure.breakdowns.length > 0 && (
          <span>
            {t('insight.measures.by', { names: measure.breakdowns.map(name).join(', ') })}
          </span>
        )}
        <span>
          {measure.prepared_at
            ? t('insight.measures.prepared', { when: ago(measure.prepared_at) })
            : t('insight.measures.counted')}
        </span>
      </div>
    </li>
  );
}
