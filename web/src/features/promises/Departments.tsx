import type { api } from '@/lib/api';
import { number } from '@/lib/format';
import { type Key, t } from '@/lib/messages';
import styles from './promises.module.css';

const quarter = (part: number) => t(`blind.quarter.${part}` as Key);

const told = (days: number | null) => (days === null ? t('blind.days.few') : number(days));

interface DepartmentsProps {
  smallest: number;
  departments: api.DepartmentUse[];
}

/** Which part of each department writes and looks, never how many. */
export function Departments({ smallest, departments }: DepartmentsProps) {
  return (
    <section className={styles.use}>
      <h2>{t('blind.use')}</h2>
      <p className={styles.quiet}>{t('blind.use.text', { smallest })}</p>
      {departments.length === 0 ? (
        <p>{t('blind.use.none', { smallest })}</p>
      ) : (
        <div className={styles.scroll} role="region" aria-label={t('blind.use')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('blind.department')}</th>
                <th scope="col">{t('blind.colleagues')}</th>
                <th scope="col">{t('blind.writing')}</th>
                <th scope="col">{t('blind.looking')}</th>
                <th scope="col">{t('blind.days')}</th>
              </tr>
            </thead>
            <tbody>
              {departments.map(one => (
                <tr key={one.id}>
                  <th scope="row" dir="auto">
                    {one.name}
                  </th>
                  <td className="figures">{number(one.colleagues)}</td>
                  <td>{quarter(one.writing)}</td>
                  <td>{quarter(one.looking)}</td>
                  <td className="figures">
                    {t('blind.days.before', {
                      days: told(one.days),
                      before: told(one.before),
                    })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
