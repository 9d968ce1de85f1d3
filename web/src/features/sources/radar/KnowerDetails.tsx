import { useSearch } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { KnowerFigures } from './KnowerFigures';
import styles from './radar.module.css';
import { nameOf, typeName } from './words';

/** One source or department: its figures through time, and where it contradicts others. */
export function KnowerDetails({ radar }: { radar: api.Radar }) {
  const model = useModel();
  const { of, type } = useSearch({ strict: false }) as { of?: string; type?: string };
  const known = radar.knowers.filter(one => one.knower !== 'company' && one.about.length > 0);
  const knower = known.find(one => `${one.knower}:${one.reference}` === of) ?? known[0];
  const about = knower?.about.find(one => one.type === type) ?? knower?.about[0];
  if (!knower || !about) return null;
  return (
    <section aria-labelledby="knower" className={styles.block}>
      <h2 id="knower" tabIndex={-1}>
        <bdi>{nameOf(knower)}</bdi>: {typeName(model, about.type)}
      </h2>
      {knower.sources_alone && (
        <p className={styles.quiet}>
          {t('radar.sources_alone.text', { count: radar.smallest_group })}
        </p>
      )}
      <KnowerFigures knower={knower} about={about} />
    </section>
  );
}
