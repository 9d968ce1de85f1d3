import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { api } from '@/lib/api';
import { day } from '@/lib/format';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { Head } from '../Head';
import styles from '../people.module.css';
import { closuresQuery, colleaguesQuery, rolesQuery, useNames } from '../queries';
import { isNarrow } from './draft';
import { NewRole } from './NewRole';

/** What roles grant; everybody may read it. */
export function Roles() {
  const may = useMe().capabilities.includes('administer_roles');
  const { data: roles } = useQuery(rolesQuery);
  const { data: colleagues = [] } = useQuery(colleaguesQuery);
  const { data: inForce } = useQuery(closuresQuery('in_force'));
  const { data: proposed } = useQuery(closuresQuery('proposed'));
  const [adding, add] = useState(false);
  const closures = [...(inForce?.items ?? []), ...(proposed?.items ?? [])];
  return (
    <>
      <Head title={t('people.roles')} text={t('people.roles.text')} count={roles?.items.length}>
        {may && !adding && <Button onClick={() => add(true)}>{t('people.role.add')}</Button>}
      </Head>
      {adding && <NewRole roles={roles?.items ?? []} onClose={() => add(false)} />}
      <ul className={styles.list}>
        {(roles?.items ?? []).map(role => (
          <OneRole
            key={role.name}
            role={role}
            count={colleagues.filter(one => one.active && one.role === role.name).length}
            closure={closures.find(one => one.role === role.name)}
          />
        ))}
      </ul>
    </>
  );
}

function OneRole(props: { role: api.Role; count: number; closure?: api.Closure }) {
  const { role, count, closure } = props;
  const facts = [
    t('people.count', { count }),
    role.capabilities.length > 0 &&
      role.capabilities.map(one => t(`people.capability.${one}`)).join(', '),
  ];
  return (
    <li>
      <div>
        <p className={styles.strong}>
          <Link to="/settings/roles/$name" params={{ name: role.name }} dir="auto">
            {role.label}
          </Link>
        </p>
        <p className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</p>
        {isNarrow(role) && <Narrow closure={closure} />}
      </div>
    </li>
  );
}

/** A role narrower than "all" is a closure and is shown as one. */
export function Narrow({ closure }: { closure?: api.Closure }) {
  const name = useNames();
  if (!closure) return <p className={styles.note}>{t('people.narrow.lapsed')}</p>;
  const given = {
    reason: closure.reason,
    owner: name(closure.owner) ?? t('people.somebody'),
    day: day(closure.ends_at.slice(0, 10)),
  };
  return (
    <p className={styles.note}>
      {t(closure.state === 'in_force' ? 'people.narrow.in_force' : 'people.narrow.proposed', given)}{' '}
      <Link to="/settings/closures/$id" params={{ id: closure.id }}>
        {t('people.closure.look')}
      </Link>
    </p>
  );
}
