import { Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { ago, moment } from '@/lib/format';
import { t } from '@/lib/messages';
import { fieldOf, useModel } from '@/records/schema';
import styles from '../sources.module.css';

/** What a source wrote last, and why rows of its files were not taken. */
export function Brought({ written, files }: Pick<api.SourceContributions, 'written' | 'files'>) {
  const model = useModel();
  return (
    <>
      {files.length > 0 && (
        <section aria-labelledby="files" className={styles.block}>
          <h2 id="files">{t('source.files')}</h2>
          <ul className={styles.plain}>
            {files.map(({ progress, refusals }) => (
              <li key={progress.id}>
                <div>
                  <Link to="/import/$id" params={{ id: progress.id }} dir="auto">
                    {progress.name}
                  </Link>{' '}
                  <span className={styles.quiet}>
                    {moment(progress.created_at)} ·{' '}
                    {t('deliveries.outcome.imported', {
                      created: progress.created,
                      changed: progress.changed,
                      refused: progress.refused,
                    })}
                  </span>
                </div>
                {refusals.length > 0 && (
                  <ul className={styles.lines}>
                    {refusals.map(one => (
                      <li key={one.text}>
                        {t('source.refused', { count: one.rows, why: one.text })}
                      </li>
                    ))}
                  </ul>
                )}
                {progress.refused > 0 && (
                  <a href={`/api/imports/${progress.id}/refused`} download>
                    {t('source.refused.file')}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {written.length > 0 && (
        <section aria-labelledby="written" className={styles.block}>
          <h2 id="written">{t('source.written')}</h2>
          <ul className={styles.written}>
            {written.map((one, at) => {
              const of = model.find(one.type);
              const fields = one.fields.map(name => (of && fieldOf(of, name)?.label) ?? name);
              return (
                <li key={`${one.id} ${one.at} ${at}`}>
                  <Link to="/$noun/$id" params={{ noun: one.type, id: one.id }} dir="auto">
                    {one.title ?? of?.label}
                  </Link>
                  <span className={styles.quiet}>
                    {one.kind === 'create' ? t('source.wrote.new') : fields.join(', ')} ·{' '}
                    {ago(one.at)}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
