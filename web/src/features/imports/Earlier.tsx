import { Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { ago, moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import styles from './imports.module.css';

/** The newest imports: what each came to, and the next thing to do about it. */
export function Earlier({ imports }: { imports: api.Import[] }) {
  const model = useModel();
  if (imports.length === 0) return null;
  return (
    <section className={styles.block} aria-labelledby="earlier">
      <h2 id="earlier">{t('import.earlier')}</h2>
      <ul className={styles.earlier}>
        {imports.map(one => (
          <li key={one.id}>
            <div>
              <Link to="/import/$id" params={{ id: one.id }} search={{}} dir="auto">
                {one.name}
              </Link>
              <p className={styles.quiet}>
                {model.find(one.type)?.plural_label ?? one.type}
                {' · '}
                <time dateTime={one.created_at} title={moment(one.created_at)}>
                  {ago(one.created_at)}
                </time>
              </p>
            </div>
            <p className={styles.came}>{cameTo(one)}</p>
            <Next one={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function cameTo(one: api.Import) {
  if (one.status === 'planned') return t('import.status.planned');
  if (one.undo) return t('import.status.undone');
  const counts = t('import.counts', {
    created: one.created,
    changed: one.changed,
    refused: one.refused,
  });
  if (one.status === 'done') return counts;
  const status = one.status === 'running' ? 'import.status.running' : 'import.status.failed';
  return `${t(status)} ${counts}`;
}

function Next({ one }: { one: api.Import }) {
  const touched = one.created + one.changed > 0;
  if (one.status === 'done' && touched && !one.undo) {
    return (
      <Link
        className={styles.next}
        to="/import/$id"
        params={{ id: one.id }}
        search={{ undo: true }}
        aria-label={t('import.undo.of', { name: one.name })}
      >
        {t('import.undo')}
      </Link>
    );
  }
  if (one.status === 'planned' || one.status === 'failed') {
    return (
      <Link
        className={styles.next}
        to="/import/$id"
        params={{ id: one.id }}
        search={{}}
        aria-label={t('import.resume.of', { name: one.name })}
      >
        {t('import.resume')}
      </Link>
    );
  }
  return <span />;
}
