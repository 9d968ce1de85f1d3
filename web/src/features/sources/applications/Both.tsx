import { useState } from 'react';
import type { api } from '@/lib/api';
import { joined, number } from '@/lib/format';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { Tabs } from '@/ui/Tabs';
import styles from '../sources.module.css';
import { matrix, together } from './together';
import { called, fieldName, typeName } from './words';

/** What overlaps with what: by record type, how many fields two of them both hold, and which. */
export function Both({ register }: { register: api.Applications }) {
  const model = useModel();
  const [chosen, choose] = useState('');
  const name = (key: string) => {
    const found = register.items.find(one => one.key === key);
    return found ? called(model, found) : key;
  };
  const types = together(register.overlaps);
  const shown = types.find(one => one.type === chosen) ?? types[0];
  if (!shown) return null;
  const { applications, both } = matrix(register.overlaps, shown.type);
  return (
    <section aria-labelledby="both" className={styles.block}>
      <h2 id="both">{t('apps.both')}</h2>
      <Tabs
        label={t('apps.both')}
        tabs={types.map(({ type }) => ({ key: type, label: typeName(model, type) }))}
        chosen={shown.type}
        onChoose={choose}
      />
      <p className={styles.quiet}>{t('apps.both.text')}</p>
      <div className={styles.matrix} tabIndex={0} role="region" aria-label={t('apps.both.text')}>
        <table>
          <thead>
            <tr>
              <td />
              {applications.map(key => (
                <th key={key} scope="col" dir="auto">
                  {name(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {applications.map(row => (
              <tr key={row}>
                <th scope="row" dir="auto">
                  {name(row)}
                </th>
                {applications.map(column => {
                  const count = both(row, column);
                  return (
                    <td key={column} className="figures" data-itself={row === column || undefined}>
                      {row === column ? '' : count === 0 ? '–' : number(count)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details className={styles.which}>
        <summary>{t('apps.both.fields')}</summary>
        <ul className={styles.lines}>
          {shown.rows.map(row => (
            <li key={row.applications.join(' ')}>
              <bdi>{joined(row.applications.map(name))}</bdi>:{' '}
              <span className={styles.quiet}>
                {joined(row.fields.map(field => fieldName(model, shown.type, field)))}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
