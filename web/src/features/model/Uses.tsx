import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type api, call, sentence } from '@/lib/api';
import { ago } from '@/lib/format';
import { type Key, t } from '@/lib/messages';
import { type Field, type RecordType, useModel } from '@/records/schema';
import styles from './model.module.css';

/** What hangs on it, and whether anybody fills it. */
export function Uses({ type, field }: { type: RecordType; field?: Field }) {
  const { data, error } = useQuery({
    queryKey: ['usage', type.name, field?.name ?? ''],
    queryFn: ({ signal }) =>
      field
        ? call('GET /api/model/types/{record_type}/fields/{field}/usage', {
            path: { record_type: type.name, field: field.name },
            signal,
          })
        : call('GET /api/model/types/{record_type}/usage', {
            path: { record_type: type.name },
            signal,
          }),
  });
  if (error) return <p role="alert">{sentence(error)}</p>;
  if (!data) return <p className={styles.quiet}>…</p>;
  const kinds = [...new Set(data.uses.map(use => use.kind))];
  const computed = field?.kind === 'formula' || field?.kind === 'roll_up';
  return (
    <div role="status">
      {!computed && <p>{filled(data, field !== undefined)}</p>}
      {kinds.length === 0 && <p className={styles.quiet}>{t('model.uses.nowhere')}</p>}
      <dl className={styles.uses}>
        {kinds.map(kind => (
          <div key={kind}>
            <dt>{t(`model.uses.${kind}` as Key)}</dt>
            <dd>
              <Named uses={data.uses.filter(use => use.kind === kind)} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function filled(usage: api.ModelUsage, field: boolean) {
  const { records, written_at, writers } = usage;
  if (records === 0) return t(field ? 'model.uses.never' : 'model.uses.none');
  const many = t(field ? 'model.uses.records' : 'model.uses.there', { count: records });
  if (!written_at) return many;
  const when = ago(written_at);
  const last =
    writers > 0
      ? t('model.uses.written_by', { when, count: writers })
      : t('model.uses.written', { when });
  return `${many} ${last}`;
}

function Named({ uses }: { uses: api.ModelUse[] }) {
  const model = useModel();
  const hidden = uses.filter(use => use.name === null).length;
  const known = uses.filter(use => use.name !== null);
  return (
    <ul className={styles.named}>
      {known.map((use, at) => {
        const type = use.type ? model.find(use.type) : undefined;
        const view = use.kind === 'view' && type && use.id;
        return (
          <li key={`${use.name} ${at}`}>
            {view ? (
              <Link to="/$noun" params={{ noun: type.plural }} search={{ view: use.id ?? '' }}>
                {use.name}
              </Link>
            ) : (
              <span dir="auto">{use.name}</span>
            )}
            {type && use.kind !== 'export' && (
              <span className={styles.quiet}> {type.plural_label}</span>
            )}
          </li>
        );
      })}
      {hidden > 0 && <li className={styles.quiet}>{t('model.uses.hidden', { count: hidden })}</li>}
    </ul>
  );
}
