import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LANGUAGES, t } from '@/lib/messages';
import { PickColleague } from '@/records/colleagues/PickColleague';
import styles from '../people.module.css';
import { type Colleague, departmentsQuery, rolesQuery, teamsQuery, useNames } from '../queries';
import { InTeams } from './InTeams';
import { useChange } from './useChange';

/** Role, department, manager, teams and language: each choice counts at once. */
export function Belonging({ colleague, may }: { colleague: Colleague; may: boolean }) {
  const { data: roles } = useQuery(rolesQuery);
  const { data: departments = [] } = useQuery(departmentsQuery);
  const change = useChange(colleague.id);
  if (!may) return <Facts colleague={colleague} />;
  const text = (name: 'name' | 'email') => ({
    defaultValue: colleague[name],
    onKeyDown: (event: React.KeyboardEvent<HTMLInputElement>) =>
      event.key === 'Enter' && event.currentTarget.blur(),
    onBlur: (event: React.FocusEvent<HTMLInputElement>) => {
      const value = event.currentTarget.value.trim();
      if (value && value !== colleague[name]) change.mutate({ [name]: value });
    },
  });
  return (
    <div className={styles.grid}>
      <TextInput label={t('people.name')} maxLength={200} dir="auto" {...text('name')} />
      <TextInput type="email" label={t('email')} {...text('email')} />
      <NativeSelect
        label={t('people.role')}
        value={colleague.role}
        data={(roles?.items ?? []).map(one => ({ value: one.name, label: one.label }))}
        onChange={event => change.mutate({ role: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('people.department')}
        value={colleague.department ?? ''}
        data={[
          { value: '', label: t('people.no_department') },
          ...departments.map(one => ({ value: one.id, label: one.name })),
        ]}
        onChange={event => change.mutate({ department: event.currentTarget.value || null })}
      />
      <PickColleague
        label={t('people.manager')}
        value={colleague.manager}
        without={[colleague.id]}
        clearable
        onPick={manager => change.mutate({ manager })}
      />
      <NativeSelect
        label={t('language')}
        value={LANGUAGES.find(one => colleague.locale?.startsWith(one)) ?? ''}
        data={[
          { value: '', label: t('people.language.browser') },
          ...LANGUAGES.map(one => ({ value: one, label: t(`language.${one}`) })),
        ]}
        onChange={event => change.mutate({ locale: event.currentTarget.value || null })}
      />
      <InTeams colleague={colleague} />
    </div>
  );
}

function Facts({ colleague }: { colleague: Colleague }) {
  const name = useNames();
  const { data: roles } = useQuery(rolesQuery);
  const { data: departments = [] } = useQuery(departmentsQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  const role = roles?.items.find(one => one.name === colleague.role);
  return (
    <dl className={styles.facts}>
      <dt>{t('people.role')}</dt>
      <dd>
        <Link to="/settings/roles/$name" params={{ name: colleague.role }}>
          {role?.label ?? colleague.role}
        </Link>
      </dd>
      <dt>{t('people.department')}</dt>
      <dd dir="auto">{departments.find(one => one.id === colleague.department)?.name ?? '—'}</dd>
      <dt>{t('people.manager')}</dt>
      <dd dir="auto">{name(colleague.manager) ?? '—'}</dd>
      <dt>{t('people.teams')}</dt>
      <dd dir="auto">
        {teams
          .filter(team => team.members.includes(colleague.id))
          .map(team => team.name)
          .join(', ') || '—'}
      </dd>
      <dt>{t('people.state')}</dt>
      <dd>{t(colleague.active ? 'people.state.active' : 'people.state.away')}</dd>
    </dl>
  );
}
