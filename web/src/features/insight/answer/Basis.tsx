import { Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { ago, day, number } from '@/lib/format';
import { t } from '@/lib/messages';
import { Spoken } from '@/records/conditions/Spoken';
import { useModel } from '@/records/schema';
import styles from '../insight.module.css';
import { listed } from './figures';

/** What a figure rests on: how many records, how well they are filled, how fresh, how it was made. */
export function Basis({ answer }: { answer: api.Answer }) {
  const { basis } = answer;
  const type = useModel().find(answer.measure.type);
  const gaps = basis.filled.filter(one => one.records < basis.records);
  return (
    <div className={styles.basis}>
      <h2>{t('insight.basis')}</h2>
      <ul>
        <li>
          {t('insight.basis.records', { count: number(basis.records) })}
          {basis.newest && ` ${t('insight.basis.newest', { when: ago(basis.newest) })}`}
          {basis.records > 0 && (
            <>
              {' '}
              <Link
                to="/$noun"
                params={{ noun: answer.records.type }}
                search={listed(answer.records)}
                aria-label={t('insight.basis.list.of', { name: answer.measure.label })}
              >
                {t('insight.basis.list')}
              </Link>
            </>
          )}
        </li>
        {gaps.map(one => (
          <li key={one.field}>
            {t('insight.basis.filled', {
              field: one.label,
              count: number(one.records),
              of: number(basis.records),
            })}
          </li>
        ))}
        {basis.records > 0 && basis.filled.length > 0 && gaps.length === 0 && (
          <li>{t('insight.basis.whole')}</li>
        )}
        {answer.measure.function === 'median' && <li>{t('insight.basis.median')}</li>}
        {answer.seen_from && <li>{t('insight.basis.seen', { day: day(answer.seen_from) })}</li>}
        <li>{t(answer.prepared ? 'insight.basis.prepared' : 'insight.basis.counted')}</li>
        {answer.measure.filter && (
          <li>
            {t('insight.basis.filter')} <Spoken type={type} text={answer.measure.filter} />
          </li>
        )}
      </ul>
    </div>
  );
}
