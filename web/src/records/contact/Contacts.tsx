import { IconHandStop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Row } from '@/lib/api';
import { t } from '@/lib/messages';
import { Refusals } from '../consent/Lazy';
import { isEmpty, lookOf } from '../fields';
import { useMoment } from '../past/moment';
import { recordQuery } from '../rows';
import { fieldOf, type RecordType, titleOf, useModel } from '../schema';
import styles from './contact.module.css';
import { Reach } from './Reach';
import { type Contact, contactsOf, waysOf } from './ways';

const TELLING = ['job_title', 'role', 'industry', 'status', 'address'];

/** Whom to turn to about a record, with their numbers and addresses at hand. */
export function Contacts({ type, row }: { type: RecordType; row: Row }) {
  const model = useModel();
  return contactsOf(model, type, row).map(one => <Card key={one.field.name} contact={one} />);
}

/** Nothing where the record may not be seen. */
function Card({ contact: { field, type, id } }: { contact: Contact }) {
  const model = useModel();
  const { data } = useQuery(recordQuery(model, type, id, useMoment()));
  if (!data) return null;
  const name = titleOf(model, type.name, data);
  return (
    <section className={styles.card} aria-label={`${field.label}: ${name}`}>
      <h2 className={styles.kind}>{field.label}</h2>
      <p className={styles.name}>
        <Link
          className={styles.link}
          to="/$noun/$id"
          params={{ noun: type.plural, id: data.id }}
          dir="auto"
        >
          {name}
        </Link>
      </p>
      <Telling type={type} row={data} />
      {data.do_not_contact === true && (
        <p className={styles.kept}>
          <IconHandStop size={14} stroke={1.5} aria-hidden />
          {fieldOf(type, 'do_not_contact')?.label}
        </p>
      )}
      <Refusals noun={type.plural} id={data.id} channels={['phone', 'email']} />
      <Reach
        ways={waysOf(type, data)}
        name={t('contact.reach', { name })}
        whose={`${type.plural}/${data.id}`}
      />
    </section>
  );
}

function Telling({ type, row }: { type: RecordType; row: Row }) {
  const words = TELLING.flatMap(name => {
    const field = fieldOf(type, name);
    return field && !isEmpty(row[name]) ? [lookOf(field).text(row[name], field)] : [];
  });
  if (words.length === 0) return null;
  return (
    <p className={styles.telling} dir="auto">
      {words.join(' · ')}
    </p>
  );
}
