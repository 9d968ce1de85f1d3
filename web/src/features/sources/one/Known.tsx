import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { api } from '@/lib/api';
import { ago } from '@/lib/format';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { Tabs } from '@/ui/Tabs';
import { KnowerFigures } from '../radar/KnowerFigures';
import { radarQuery } from '../radar/queries';
import { typeName } from '../radar/words';
import styles from '../sources.module.css';
import { SourceRecords } from './SourceRecords';

/** What a source knows, alone and with others, and where it is contradicted: type by type. */
export function Known({ source, sets }: { source: api.Source; sets: api.SourceSet[] }) {
  const model = useModel();
  const { data: radar } = useQuery(radarQuery());
  const [chosen, choose] = useState('');
  const knower = radar?.knowers.find(
    one => one.knower === 'source' && one.reference === String(source.id),
  );
  const types = [...new Set([...sets, ...(knower?.about ?? [])].map(one => one.type))];
  const type = types.includes(chosen) ? chosen : types[0];
  if (!type) return null;
  const about = knower?.about.find(one => one.type === type);
  const set = sets.find(one => one.type === type);
  return (
    <section aria-labelledby="known" className={styles.block}>
      <h2 id="known">{t('source.known')}</h2>
      {types.length > 1 && (
        <Tabs
          label={t('source.known.types')}
          tabs={types.map(key => ({ key, label: typeName(model, key) }))}
          chosen={type}
          onChoose={choose}
        />
      )}
      {set && (
        <p className={styles.quiet}>
          {t(set.rows > 0 ? 'source.set' : 'source.set.none', {
            count: set.rows,
            when: ago(set.last_at),
          })}
          {set.stopped && <strong className={styles.late}> {t('source.set.stopped')}</strong>}
        </p>
      )}
      {knower && about ? (
        <>
          <p className={styles.quiet}>
            {t('source.measured', { when: ago(radar?.measured_at ?? '') })}
          </p>
          <KnowerFigures knower={knower} about={about} />
        </>
      ) : (
        <p className={styles.quiet}>
          {t('source.not_measured')} <Link to="/sources/radar">{t('sources.page.radar')}</Link>
        </p>
      )}
      <SourceRecords key={type} source={source.id} type={type} />
    </section>
  );
}
