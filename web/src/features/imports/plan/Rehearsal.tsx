import { type api, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import styles from '../imports.module.css';
import { why } from '../mapping';
import { Counts } from '../outcome/Counts';
import type { Correction } from '../useCorrection';
import { NotHere } from './NotHere';

const SHOWN = 5;

/** What would come of it: the first rows were really written, and taken back. */
export function Rehearsal(props: {
  type: RecordType;
  tried: api.ImportRehearsal | undefined;
  failure: unknown;
  busy: boolean;
  change: (correct: Correction) => void;
}) {
  const { tried, failure, busy } = props;
  return (
    <section className={styles.block} aria-labelledby="rehearsal" aria-busy={busy}>
      <h2 id="rehearsal">{t('import.rehearsal')}</h2>
      <div aria-live="polite">
        {!tried && busy && <p className={styles.quiet}>{t('import.rehearsal.busy')}</p>}
        {Boolean(failure) && <p className={styles.problem}>{sentence(failure)}</p>}
        {tried && (
          <>
            <p className={styles.quiet}>
              {tried.whole
                ? t('import.rehearsal.whole', { count: tried.rows })
                : t('import.rehearsal.part', { count: tried.rows })}
            </p>
            <Counts one={tried} />
            {tried.matches.length > 0 && (
              <ul className={styles.kept}>
                {tried.matches.slice(0, SHOWN).map(one => (
                  <li key={one.row} dir="auto">
                    {t(`import.match.row.${one.found}`, { row: one.row, name: one.title })}
                  </li>
                ))}
                {tried.matched + tried.doubtful > SHOWN && (
                  <li>{t('import.row.more', { count: tried.matched + tried.doubtful - SHOWN })}</li>
                )}
              </ul>
            )}
            <NotHere tried={tried} busy={busy} change={props.change} />
            {tried.problems.length > 0 && (
              <ul className={styles.kept}>
                {tried.problems.slice(0, SHOWN).map(one => (
                  <li key={one.row}>
                    {t('import.row.why', { row: one.row, why: why(props.type, one.problem) })}
                  </li>
                ))}
                {tried.refused > SHOWN && (
                  <li>{t('import.row.more', { count: tried.refused - SHOWN })}</li>
                )}
              </ul>
            )}
          </>
        )}
      </div>
    </section>
  );
}
