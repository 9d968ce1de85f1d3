import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { toast } from '@/ui/toast';
import { Head } from '../Head';
import styles from '../people.module.css';
import { closuresQuery, colleaguesQuery, rolesQuery } from '../queries';
import { Capabilities } from './Capabilities';
import { draftOf, isNarrow } from './draft';
import { EditRole } from './EditRole';
import { Matrix } from './Matrix';
import { Narrow } from './Roles';

const route = getRouteApi('/inside/settings/roles/$name');

/** One role: what it may do with each record type, and beyond records. */
export function OneRole() {
  const { name } = route.useParams();
  const may = useMe().capabilities.includes('administer_roles');
  const { data, isSuccess } = useQuery(rolesQuery);
  const role = data?.items.find(one => one.name === name);
  const [editing, edit] = useState(false);
  if (!role) {
    return isSuccess ? (
      <Empty alone kind="nothing" title={t('missing.title')} text={t('missing.text')} />
    ) : null;
  }
  return (
    <>
      <p className={styles.back}>
        <Link to="/settings/roles">{t('people.roles')}</Link>
      </p>
      {editing ? (
        <EditRole key={role.version} role={role} onClose={() => edit(false)} />
      ) : (
        <Reading role={role} onEdit={may ? () => edit(true) : undefined} />
      )}
    </>
  );
}

function Reading({ role, onEdit }: { role: api.Role; onEdit?: () => void }) {
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const { data: colleagues = [] } = useQuery(colleaguesQuery);
  const { data: inForce } = useQuery(closuresQuery('in_force'));
  const { data: proposed } = useQuery(closuresQuery('proposed'));
  const closures = [...(inForce?.items ?? []), ...(proposed?.items ?? [])];
  const holders = colleagues.filter(one => one.role === role.name && one.active);
  const remove = useMutation({
    mutationFn: () =>
      call('DELETE /api/roles/{name}', { path: { name: role.name }, version: role.version }),
    onSuccess: async () => {
      await navigate({ to: '/settings/roles' });
      await client.invalidateQueries({ queryKey: rolesQuery.queryKey });
    },
    onError: failure => toast(sentence(failure), { tone: 'warn' }),
  });
  return (
    <>
      <Head
        title={role.label}
        text={t(role.shipped ? 'people.role.shipped' : 'people.role.own', {
          count: holders.length,
        })}
      >
        {onEdit && !role.shipped && holders.length === 0 && (
          <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('people.delete')}
          </Button>
        )}
        {onEdit && <Button onClick={onEdit}>{t('people.change')}</Button>}
      </Head>
      {isNarrow(role) && <Narrow closure={closures.find(one => one.role === role.name)} />}
      <Matrix draft={draftOf(role)} />
      <Capabilities chosen={role.capabilities} />
      {holders.length > 0 && (
        <section className={styles.block} aria-labelledby="holders">
          <h2 id="holders">{t('people.role.holders')}</h2>
          <ul className={styles.chips}>
            {holders.map(one => (
              <li key={one.id} className={styles.chip}>
                <Link to="/settings/people/$id" params={{ id: one.id }} dir="auto">
                  {one.name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
