import type { api } from '@/lib/api';
import { joined } from '@/lib/format';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import styles from '../sources.module.css';
import { together } from './together';
import { called, fieldName, typeName } from './words';

/** What overlaps with what: by record type, who holds the same fields. */
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
      {together(register.overlaps).map(({ type, rows }) => (
        <section key={type} aria-label={typeName(model, type)}>
          <h3 className={styles.both}>{typeName(model, type)}</h3>
          <ul className={styles.lines}>
            {rows.map(row => (
              <li key={row.applications.join(' ')}>
                <bdi>{joined(row.applications.map(name))}</bdi>:{' '}
                <span className={styles.quiet}>
                  {joined(row.fields.map(field => fieldName(model, type, field)))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
