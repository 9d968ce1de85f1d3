import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import styles from '../people.module.css';
import { type Draft, grantOn, OTHERS } from './draft';
import { GrantRow } from './GrantRow';

const ACTS = ['read', 'create', 'write', 'delete', 'export'] as const;

/** Record types down, what may be done with them across; it reads, and where asked, changes. */
export function Matrix(props: { draft: Draft; onChange?: (draft: Draft) => void }) {
  const { draft, onChange } = props;
  const model = useModel();
  const known = [...model.types].sort((one, other) =>
    one.plural_label.localeCompare(other.plural_label),
  );
  return (
    <div className={styles.scroll} role="region" aria-label={t('people.matrix')} tabIndex={0}>
      <table className={`${styles.table} ${styles.matrix}`} aria-label={t('people.matrix')}>
        <thead>
          <tr>
            <th scope="col">{t('people.matrix.type')}</th>
            {ACTS.map(act => (
              <th scope="col" key={act}>
                {t(`people.act.${act}`)}
              </th>
            ))}
            <th scope="col">{t('people.matrix.fields')}</th>
          </tr>
        </thead>
        <tbody>
          <GrantRow
            type={OTHERS}
            label={t('people.matrix.others')}
            grant={grantOn(draft, OTHERS)}
            own
            draft={draft}
            onChange={onChange}
          />
          {known.map(type => (
            <GrantRow
              key={type.name}
              type={type.name}
              label={type.plural_label}
              grant={grantOn(draft, type.name)}
              own={type.name in draft.types}
              fields={type.fields.filter(field => field.name !== type.title)}
              draft={draft}
              onChange={onChange}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
