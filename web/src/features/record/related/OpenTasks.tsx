import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, type Row } from '@/lib/api';
import { ago, moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { useMoment } from '@/records/past/moment';
import { type RecordType, titleOf, useModel } from '@/records/schema';
import { useTask } from '@/records/tasks/useTask';
import { fieldsOfWhom, whomOf } from '@/records/tasks/whom';
import { tieTo } from './filters';
import styles from './related.module.css';

const MOST = 20;

/** What is to be done here, the next first; ticking it off is one key, and so is taking that back. */
export function OpenTasks({ type, id }: { type: RecordType; id: string }) {
  const model = useModel();
  const tasks = useTask();
  const field = type.fields.find(one => one.kind === 'inverse' && one.of === 'task');
  const tie = field ? tieTo(field, model, id) : null;
  const at = useMoment();
  const { data } = useQuery({
    queryKey: ['related', 'task', id, 'open', at ?? ''],
    enabled: tie !== null,
    queryFn: ({ signal }) =>
      call('GET /api/{noun}', {
        path: { noun: 'tasks' },
        query: {
          filter: `${tie?.filter} && status == "open"`,
          sort: 'due_at',
          fields: ['title,due_at', ...fieldsOfWhom(model)].join(','),
          limit: MOST,
          at,
        },
        signal,
      }),
  });
  if (!tie || !data || data.items.length === 0) return null;

  return (
    <section className={styles.section} aria-labelledby="open-tasks">
      <h2 id="open-tasks" className={styles.heading}>
        <Link
          to="/$noun"
          params={{ noun: 'tasks' }}
          search={{ filter: `${tie.filter} && status == "open"` }}
        >
          {t('record.open_tasks')} <span className="figures">{data.items.length}</span>
        </Link>
      </h2>
      <ul className={styles.rows}>
        {data.items.map(task => (
          <li key={task.id} className={styles.task}>
            <Checkbox
              size="xs"
              checked={false}
              disabled={at !== undefined}
              aria-label={t('record.finish', { name: titleOf(model, 'task', task) })}
              onChange={() => void tasks.finish(task.id)}
            />
            <span className={styles.title}>
              <Link
                className={styles.link}
                to="/$noun/$id"
                params={{ noun: 'tasks', id: task.id }}
                dir="auto"
              >
                {titleOf(model, 'task', task)}
              </Link>
            </span>
            <Whom names={whomOf(model, task, id)} />
            <Due task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Whom({ names }: { names: string }) {
  return names === '' ? null : (
    <span className={styles.due} dir="auto">
      {names}
    </span>
  );
}

function Due({ task }: { task: Row }) {
  if (!task.due_at) return null;
  const at = String(task.due_at);
  const late = new Date(at).getTime() < Date.now();
  return (
    <time className={styles.due} dateTime={at} title={moment(at)}>
      {late ? t('record.was_due', { when: ago(at) }) : ago(at)}
    </time>
  );
}
