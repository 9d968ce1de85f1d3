import type { api } from '@/lib/api';
import { joined } from '@/lib/format';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import styles from '../sources.module.css';
import { called, fieldName, typeName } from './words';

const MOST = 30;

/** What overlaps with what. */
export function Both({ register }: { register: api.Applications }) {
  const model = useModel();
  const name = (key: string) => {
    const found = register.items.find(one => one.key === key);
    return found ? called(model, found) : key;
  };
  if (register.overlaps.length === 0) return null;
  return (
    <section aria-labelledby="both" className={styles.block}>
      <h2 id="both">{t('apps.both')}</h2>
      <ul className={styles.lines}>
        {register.overlaps.slice(0, MOST).map(one => (
          <li key={`${one.one} ${one.other} ${one.type}`}>
            <bdi>{name(one.one)}</bdi> {t('apps.and')} <bdi>{name(one.other)}</bdi>:{' '}
            {typeName(model, one.type)},{' '}
            <span className={styles.quiet}>
              {joined(one.fields.map(field => fieldName(model, one.type, field)))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
