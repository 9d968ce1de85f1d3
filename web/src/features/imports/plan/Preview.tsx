import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { lookOf } from '@/records/fields';
import { fieldOf, type RecordType } from '@/records/schema';
import styles from '../imports.module.css';
import { why } from '../mapping';

const SHOWN_ROWS = 8;

/** The first rows as records, or why one cannot be read. */
export function Preview(props: { proposal: api.ImportProposal; type: RecordType }) {
  const { type } = props;
  const rows = props.proposal.preview.slice(0, SHOWN_ROWS);
  const names = [...new Set(rows.flatMap(row => Object.keys(row.values)))];
  const fields = names.map(name => fieldOf(type, name)).filter(field => field !== undefined);
  const told = rows.some(row => (row.consents ?? []).length > 0);
  if (fields.length === 0 && !told) return null;
  return (
    <section className={styles.block} aria-labelledby="preview">
      <h2 id="preview">{t('import.preview')}</h2>
      <div className={styles.wide} tabIndex={0} role="group" aria-labelledby="preview">
        <table className={styles.preview}>
          <thead>
            <tr>
              <th scope="col">{t('import.row')}</th>
              {told && <th scope="col">{t('import.consents.said')}</th>}
              {fields.map(field => (
                <th key={field.name} scope="col" data-end={lookOf(field).end || undefined}>
                  {field.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.row} data-refused={row.problem !== null || undefined}>
                <th scope="row">{row.row}</th>
                {row.problem ? (
                  <td colSpan={fields.length + Number(told)}>
                    {t('import.refuses', { why: why(type, row.problem) })}
                  </td>
                ) : (
                  <>
                    {told && <td>{(row.consents ?? []).map(said).join(', ')}</td>}
                    {fields.map(field => (
                      <td key={field.name} dir="auto" data-end={lookOf(field).end || undefined}>
                        {shown(field, row.values[field.name])}
                      </td>
                    ))}
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const said = (one: api.ImportedConsent) => t(`import.consents.said.${one.state}`);

/** Related records are still the words of the file. */
function shown(field: Parameters<typeof lookOf>[0], value: unknown) {
  if (value === null || value === undefined) return '';
  if (field.kind === 'relation' || field.kind === 'relations') {
    return Array.isArray(value) ? value.join(', ') : String(value);
  }
  return lookOf(field).text(value, field);
}
