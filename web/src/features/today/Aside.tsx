import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type api, call } from '@/lib/api';
import { ago, clock, moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { WaitingSamples } from '@/records/coverage';
import { type Model, spoken, useModel } from '@/records/schema';
import { fieldsOfWhom, whomOf } from '@/records/tasks/whom';
import styles from './today.module.css';
import { nameOf } from './useNotToday';
import { isOver } from './Entry';

const DAYS = 7;
const MOST = 8;

/** The day by the clock, and what comes after it. */
export function Aside({ entries }: { entries: api.TodayEntry[] }) {
  const meetings = entries
    .filter(entry => entry.kind === 'meeting' && !isOver(entry))
    .sort((one, other) => String(one.at).localeCompare(String(other.at)));
  const model = useModel();
  const { data: tasks } = useQuery({
    queryKey: ['today', 'coming'],
    queryFn: async ({ signal }) => (await comingUp(model, signal)).items,
  });
  return (
    <aside className={styles.aside} aria-label={t('today.coming')}>
      <section aria-labelledby="today-meetings">
        <h2 id="today-meetings">{t('today.meetings')}</h2>
        {meetings.length === 0 && <p className={styles.quiet}>{t('today.meetings.none')}</p>}
        <ul>
          {meetings.map(entry => (
            <li key={entry.key}>
              <time className="figures" dateTime={entry.at ?? undefined}>
                {entry.at && clock(entry.at)}
              </time>
              <Link
                to="/$noun/$id"
                params={{ noun: 'interactions', id: entry.record?.id ?? '' }}
                className={styles.link}
                dir="auto"
              >
                {nameOf(entry)}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="today-coming">
        <h2 id="today-coming">{t('today.coming')}</h2>
        {tasks?.length === 0 && <p className={styles.quiet}>{t('today.coming.none')}</p>}
        <ul>
          {tasks?.map(task => (
            <li key={task.id}>
              <time dateTime={String(task.due_at)} title={moment(String(task.due_at))}>
                {ago(String(task.due_at))}
              </time>
              <span>
                <Link
                  to="/$noun/$id"
                  params={{ noun: 'tasks', id: task.id }}
                  className={styles.link}
                  dir="auto"
                >
                  {spoken(task.title)}
                </Link>
                <span className={styles.whom} dir="auto">
                  {whomOf(model, task)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <WaitingSamples />
    </aside>
  );
}

function comingUp(model: Model, signal: AbortSignal) {
  const midnight = new Date();
  midnight.setHours(24, 0, 0, 0);
  const end = new Date(midnight);
  end.setDate(end.getDate() + DAYS);
  const mine = '(owner == me || (owner == null && created_by == me))';
  const filter = `${mine} && status == "open" && due_at >= "${midnight.toISOString()}" && due_at < "${end.toISOString()}"`;
  return call('GET /api/{noun}', {
    path: { noun: 'tasks' },
    query: {
      filter,
      sort: 'due_at',
      fields: ['title,due_at', ...fieldsOfWhom(model)].join(','),
      limit: MOST,
    },
    signal,
  });
}
