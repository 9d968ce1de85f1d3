import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { call, type Row } from '@/lib/api';
import { t } from '@/lib/messages';
import { Quick } from '@/records/contact/Quick';
import { fieldsOfWays, waysOf } from '@/records/contact/ways';
import { isEmpty, lookOf } from '@/records/fields';
import { useMoment } from '@/records/past/moment';
import { type Field, type RecordType, titleOf, useModel } from '@/records/schema';
import { type Tie, ties } from './filters';
import styles from './related.module.css';

const ROWS = 5;
const SHORT = new Set(['choice', 'money', 'date', 'text']);
const FIRST = ['stage', 'amount', 'job_title', 'status', 'total'];

/** At most two short fields that tell one related record from another. */
function telling(type: RecordType): Field[] {
  const able = type.fields.filter(
    field =>
      SHORT.has(field.kind) && field.name !== type.title && field.choices_from !== 'pipeline',
  );
  const best = FIRST.map(name => able.find(field => field.name === name)).filter(
    field => field !== undefined,
  );
  return best.length ? best.slice(0, 2) : able.slice(0, 1);
}

const nameOf = (field: Field) => field.name;

/** What leads here: counted, with the newest of each, and the way to all of them. */
export function Related({ type, id }: { type: RecordType; id: string }) {
  const model = useModel();
  return ties(type, model, id).map(tie => <Some key={tie.field.name} tie={tie} id={id} />);
}

function Some({ tie, id }: { tie: Tie; id: string }) {
  const fields = telling(tie.type);
  const at = useMoment();
  const { data } = useQuery({
    queryKey: ['related', tie.type.name, id, tie.field.name, at ?? ''],
    queryFn: ({ signal }) =>
      call('GET /api/{noun}', {
        path: { noun: tie.type.plural },
        query: {
          filter: tie.filter,
          fields: [tie.type.title, ...[...fields, ...fieldsOfWays(tie.type)].map(nameOf)].join(','),
          limit: ROWS,
          count: 'exact',
          at,
        },
        signal,
      }),
  });
  const count = data?.count ?? 0;
  if (!data || count === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={`related-${tie.field.name}`}>
      <h2 id={`related-${tie.field.name}`} className={styles.heading}>
        <Link
          to="/$noun"
          params={{ noun: tie.type.plural }}
          search={{ filter: tie.filter }}
          title={t('record.all_of', { name: tie.field.label })}
        >
          {tie.field.label} <span className="figures">{count}</span>
        </Link>
      </h2>
      <ul className={styles.rows}>
        {data.items.map(row => (
          <One key={row.id} type={tie.type} row={row} fields={fields} />
        ))}
      </ul>
      {count > data.items.length && (
        <Link
          className={styles.more}
          to="/$noun"
          params={{ noun: tie.type.plural }}
          search={{ filter: tie.filter }}
        >
          {t('record.all', { count })}
        </Link>
      )}
    </section>
  );
}

function One({ type, row, fields }: { type: RecordType; row: Row; fields: Field[] }) {
  const model = useModel();
  const hints = fields
    .filter(field => !isEmpty(row[field.name]))
    .map(field => lookOf(field).text(row[field.name], field));
  const title = titleOf(model, type.name, row);
  return (
    <li className={styles.one}>
      <Link className={styles.row} to="/$noun/$id" params={{ noun: type.plural, id: row.id }}>
        <span className={styles.title} dir="auto">
          {title}
        </span>
        {hints.length > 0 && <span className={styles.hints}>{hints.join(' · ')}</span>}
      </Link>
      <Quick ways={waysOf(type, row)} name={title} whose={`${type.plural}/${row.id}`} />
    </li>
  );
}
