import { Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { day } from '@/lib/format';
import { t } from '@/lib/messages';
import { fieldOf, useModel } from '@/records/schema';
import { MeasuredBy } from './MeasuredBy';
import styles from './promises.module.css';
import { Then } from './Then';
import { wayWords } from './words';

/** One expectation: its words, how it was and is, and what people do for it. */
export function OnePromise({ one }: { one: api.Promise }) {
  return (
    <li className={styles.item}>
      <div className={styles.said}>
        <h2>
          <Link to="/$noun/$id" params={{ noun: 'expectations', id: one.id }} dir="auto">
            {one.name}
          </Link>
        </h2>
        <p className={styles.quiet}>{useAround(one).join(' · ')}</p>
        {one.due && <p className={styles.due}>{t('promises.due')}</p>}
        {one.prerequisite && (
          <p className={styles.people} dir="auto">
            <b>{t('promises.people')}:</b> {one.prerequisite}
          </p>
        )}
        {one.aim && (
          <p className={styles.people} dir="auto">
            {[t('promises.aim', { aim: one.aim }), wayWords(one)].filter(Boolean).join(' · ')}
          </p>
        )}
      </div>
      <div className={styles.figures}>
        <Then one={one} />
        <MeasuredBy one={one} />
      </div>
    </li>
  );
}

function useAround(one: api.Promise): string[] {
  const type = useModel().find('expectation');
  const failures = type && fieldOf(type, 'failure')?.choices;
  const failure = failures?.find(choice => choice.key === one.failure)?.label;
  return [
    t(
      one.status === 'kept'
        ? 'promises.kept'
        : one.status === 'not_kept'
          ? 'promises.not_kept'
          : 'promises.open',
    ),
    failure && t('promises.against', { failure }),
    one.owner?.name && t('promises.owner', { name: one.owner.name }),
    one.review_on && !one.due && t('promises.review', { day: day(one.review_on) }),
  ].filter(part => typeof part === 'string' && part !== '') as string[];
}
