import { useSearch } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import styles from './radar.module.css';
import { nameOf, typeName } from './words';

const MOST = 50;

/** Which records two sources or departments both know. */
export function Overlaps({ radar }: { radar: api.Radar }) {
  const model = useModel();
  const { type } = useSearch({ strict: false }) as { type?: string };
  const pairs = radar.overlaps.filter(one => !type || one.type === type).slice(0, MOST);
  const called = (knower: string, reference: string) => {
    const known = radar.knowers.find(one => one.knower === knower && one.reference === reference);
    return nameOf(known ?? { knower, reference, name: null });
  };
  if (pairs.length === 0) return null;
  return (
    <section aria-labelledby="overlaps" className={styles.block}>
      <h2 id="overlaps">{t('radar.overlaps')}</h2>
      <p className={styles.quiet}>{t('radar.overlaps.text')}</p>
      <table className={styles.fields}>
        <thead>
          <tr>
            <th scope="col">{t('radar.one')}</th>
            <th scope="col">{t('radar.other')}</th>
            <th scope="col">{t('radar.what')}</th>
            <th scope="col">{t('radar.both')}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(one => (
            <tr key={`${one.knower} ${one.type} ${one.one} ${one.other}`}>
              <td dir="auto">{called(one.knower, one.one)}</td>
              <td dir="auto">{called(one.knower, one.other)}</td>
              <td>{typeName(model, one.type)}</td>
              <td className="figures">{number(one.records)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
