import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import styles from '../imports.module.css';
import { placesOf, targetsOf, withTargets } from '../mapping';
import type { Correction } from '../useCorrection';
import { ColumnPlaces } from './ColumnPlaces';

interface Props {
  proposal: api.ImportProposal;
  type: RecordType;
  change: (correct: Correction) => void;
  busy: boolean;
}

/** Each column of the file: what stands in it, and where it goes. */
export function ColumnTable({ proposal, type, change, busy }: Props) {
  const { columns } = proposal.mapping;
  const places = placesOf(type, proposal.mapping.key);
  return (
    <section className={styles.block} aria-labelledby="columns">
      <h2 id="columns">{t('import.columns')}</h2>
      {proposal.ignored.length > 0 && (
        <p className={styles.quiet}>{t('import.ignored', { count: proposal.ignored.length })}</p>
      )}
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.examples')}</th>
            <th scope="col">{t('import.goes')}</th>
          </tr>
        </thead>
        <tbody>
          {proposal.guess.columns.map(column => (
            <tr key={column.column}>
              <th scope="row" dir="auto">
                {column.name}
                <span className={styles.kind}>
                  {t(`import.content.${column.type}`)}
                  {column.ambiguous && ` · ${t('import.ambiguous')}`}
                </span>
              </th>
              <td className={styles.examples} dir="auto">
                {column.examples.slice(0, 3).join(' · ')}
              </td>
              <td>
                <ColumnPlaces
                  column={column}
                  type={type}
                  places={places}
                  busy={busy}
                  targets={targetsOf(columns, column.name)}
                  onChange={correct =>
                    change(now => ({
                      columns: withTargets(
                        now.columns,
                        column.name,
                        correct(targetsOf(now.columns, column.name)),
                      ),
                    }))
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
