import { Button, TextInput } from '@mantine/core';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { sentence } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { Empty } from '@/ui/Empty';
import { Head } from '../Head';
import { Tabs } from '@/ui/Tabs';
import styles from '../people.module.css';
import {
  type Colleague,
  colleaguesQuery,
  departmentsQuery,
  rolesQuery,
  standingsQuery,
  teamsQuery,
} from '../queries';
import { NewColleague } from './NewColleague';

const route = getRouteApi('/inside/settings/people');
export const STATES = ['all', 'active', 'invited', 'away'] as const;
type State = (typeof STATES)[number];

/** Everybody who works with this workspace. */
export function People() {
  const { q = '', state = 'all', add } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMe().capabilities.includes('administer_users');
  const colleagues = useQuery(colleaguesQuery);
  const standings = useQuery({ ...standingsQuery, enabled: may });
  const standing = (one: Colleague): State => {
    if (!one.active) return 'away';
    return standings.data?.get(one.id)?.state === 'invited' ? 'invited' : 'active';
  };
  const everybody = colleagues.data ?? [];
  const wanted = q.trim().toLowerCase();
  const found = everybody.filter(
    one =>
      (state === 'all' || standing(one) === state) &&
      (!wanted || `${one.name} ${one.email}`.toLowerCase().includes(wanted)),
  );
  const change = (search: { q?: string; state?: State; add?: true }) =>
    void navigate({ search: old => ({ ...old, ...search }), replace: true });

  return (
    <>
      <Head title={t('people.users')} text={t('people.users.text')} count={everybody.length}>
        {may && !add && (
          <Button
            leftSection={<IconUserPlus size={16} stroke={1.5} aria-hidden />}
            onClick={() => change({ add: true })}
          >
            {t('people.add')}
          </Button>
        )}
      </Head>
      {may && add && <NewColleague onClose={() => change({ add: undefined })} />}
      <div className={styles.tools}>
        <TextInput
          type="search"
          aria-label={t('people.find')}
          placeholder={t('people.find')}
          leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
          value={q}
          onChange={event => change({ q: event.currentTarget.value || undefined })}
        />
        <Tabs
          label={t('people.states')}
          chosen={state}
          onChoose={key => change({ state: key === 'all' ? undefined : key })}
          tabs={STATES.filter(one => may || one !== 'invited').map(one => ({
            key: one,
            label: t(`people.state.${one}`),
            count:
              one === 'invited'
                ? everybody.filter(each => standing(each) === 'invited').length
                : undefined,
          }))}
        />
      </div>
      {colleagues.error ? (
        <Empty kind="failed" title={t('failed.title')} text={sentence(colleagues.error)}>
          <Button onClick={() => colleagues.refetch()}>{t('failed.again')}</Button>
        </Empty>
      ) : colleagues.isSuccess && found.length === 0 ? (
        <Empty kind="filtered" title={t('people.none')} text={t('people.none.text')}>
          <Button variant="default" onClick={() => change({ q: undefined, state: undefined })}>
            {t('people.none.clear')}
          </Button>
        </Empty>
      ) : (
        <Everybody colleagues={found} standing={standing} />
      )}
    </>
  );
}

function Everybody(props: { colleagues: Colleague[]; standing: (one: Colleague) => State }) {
  const { data: roles } = useQuery(rolesQuery);
  const { data: departments = [] } = useQuery(departmentsQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  return (
    <div className={styles.scroll} tabIndex={-1}>
      <table className={styles.table} aria-label={t('people.users')}>
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col">{t('people.role')}</th>
            <th scope="col">{t('people.department')}</th>
            <th scope="col">{t('people.teams')}</th>
            <th scope="col">{t('people.state')}</th>
          </tr>
        </thead>
        <tbody>
          {props.colleagues.map(one => (
            <tr key={one.id} data-away={!one.active || undefined}>
              <th scope="row">
                <Link to="/settings/people/$id" params={{ id: one.id }} dir="auto">
                  {one.name}
                </Link>
                <span className={styles.under}>{one.email}</span>
              </th>
              <td data-label={t('people.role')}>
                {roles?.items.find(role => role.name === one.role)?.label ?? one.role}
              </td>
              <td data-label={t('people.department')} dir="auto">
                {departments.find(each => each.id === one.department)?.name ?? '—'}
              </td>
              <td data-label={t('people.teams')} dir="auto">
                {teams
                  .filter(team => team.members.includes(one.id))
                  .map(team => team.name)
                  .join(', ') || '—'}
              </td>
              <td data-label={t('people.state')}>
                <span className={styles.state} data-state={props.standing(one)}>
                  {t(`people.state.${props.standing(one)}`)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
