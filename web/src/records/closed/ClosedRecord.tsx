import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type ApiProblem, call } from '@/lib/api';
import { day } from '@/lib/format';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { AskAccess } from './AskAccess';
import styles from './closed.module.css';

/** A record that is there and closed: whose closure it is, why, until when, and one way to ask. */
export default function ClosedRecord({
  problem,
  children,
}: {
  problem: ApiProblem;
  children?: ReactNode;
}) {
  const { closure, reason, owner_name, ends_at } = problem.document as Record<string, string>;
  const { data } = useQuery({
    queryKey: ['closures', closure],
    queryFn: ({ signal }) =>
      call('GET /api/closures/{id}', { path: { id: closure ?? '' }, signal }),
  });
  return (
    <Empty alone kind="forbidden" title={t('closed.record')}>
      <div className={styles.card}>
        <p dir="auto" className={styles.reason}>
          {reason}
        </p>
        <p className={styles.quiet} dir="auto">
          {t('closed.owner', { name: owner_name ?? '', day: day((ends_at ?? '').slice(0, 10)) })}
        </p>
        {data && <AskAccess closure={data.id} request={data.request} />}
        {closure && (
          <p className={styles.more}>
            <Link to="/settings/closures/$id" params={{ id: closure }}>
              {t('closed.look')}
            </Link>
          </p>
        )}
      </div>
      {children}
    </Empty>
  );
}
