import { Link } from '@tanstack/react-router';
import type { api } from '@/lib/api';
import { moment } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from '../sources.module.css';

const SHOWN = 10;

/** What became of each time that it came; an import is corrected and undone on its own page. */
export function Runs({ runs }: { runs: api.DeliveryRun[] }) {
  if (runs.length === 0) return null;
  return (
    <table className={styles.runs}>
      <thead>
        <tr>
          <th scope="col">{t('deliveries.when')}</th>
          <th scope="col">{t('deliveries.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {runs.slice(0, SHOWN).map(run => (
          <tr key={run.id}>
            <td>{moment(run.asked_at)}</td>
            <td>
              {run.outcome === 'imported' && run.import_id ? (
                <Link to="/import/$id" params={{ id: run.import_id }}>
                  {t('deliveries.outcome.imported', {
                    created: run.created,
                    changed: run.changed,
                    refused: run.refused,
                  })}
                </Link>
              ) : (
                t(`deliveries.outcome.${run.outcome as 'nothing'}`)
              )}
              {run.problem && (
                <span className={styles.under}>
                  {run.problem.title}. {run.problem.advice}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
