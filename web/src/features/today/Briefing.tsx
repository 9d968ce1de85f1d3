import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { api, Row } from '@/lib/api';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { spoken } from '@/records/schema';
import { briefing } from './beforehand';
import styles from './today.module.css';

/** Before a meeting: who comes, what we promised them last, what there was last time. */
export function Briefing({ entry }: { entry: api.TodayEntry }) {
  const id = entry.record?.id ?? '';
  const { data } = useQuery({
    queryKey: ['today', 'briefing', id],
    queryFn: ({ signal }) => briefing(id, signal),
  });
  if (!data) return <div className={styles.briefing} aria-busy />;
  return (
    <dl className={styles.briefing}>
      <dt>{t('today.people')}</dt>
      <dd>
        {data.people.length === 0 && t('today.people.none')}
        {data.people.map(person => (
          <span key={person.id} className={styles.person}>
            <Link to="/$noun/$id" params={{ noun: 'people', id: person.id }} dir="auto">
              {spoken(person.name)}
            </Link>
            {person.job_title ? <span dir="auto"> {String(person.job_title)}</span> : null}
          </span>
        ))}
      </dd>
      <dt>{t('today.promise')}</dt>
      <dd>
        {data.promise ? (
          <>
            <Link to="/$noun/$id" params={{ noun: 'tasks', id: data.promise.id }} dir="auto">
              {spoken(data.promise.title)}
            </Link>
            <span>{kept(data.promise)}</span>
          </>
        ) : (
          t('today.promise.none')
        )}
      </dd>
      <dt>{t('today.last')}</dt>
      <dd>
        {data.last ? (
          <>
            <Link to="/$noun/$id" params={{ noun: 'interactions', id: data.last.id }} dir="auto">
              {spoken(data.last.subject) || '—'}
            </Link>
            <span dir="auto">
              {moment(String(data.last.happened_at))}
              {data.last.outcome ? `: ${String(data.last.outcome)}` : ''}
            </span>
          </>
        ) : (
          t('today.last.none')
        )}
      </dd>
    </dl>
  );
}

function kept(task: Row) {
  if (task.status === 'done') return t('today.promise.kept');
  if (task.status === 'dropped') return t('today.promise.dropped');
  return task.due_at ? t('today.promise.due', { when: moment(String(task.due_at)) }) : '';
}
