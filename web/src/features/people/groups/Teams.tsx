import { useQuery } from '@tanstack/react-query';
import { joined } from '@/lib/format';
import { t } from '@/lib/messages';
import { departmentsQuery, type Team, teamsQuery, useNames } from '../queries';
import { Groups } from './Groups';
import { TeamForm } from './TeamForm';

/** Colleagues who work together, across departments or within one. */
export function Teams() {
  const name = useNames();
  const { data: teams } = useQuery(teamsQuery);
  const { data: departments = [] } = useQuery(departmentsQuery);
  function facts(team: Team) {
    const members = team.members.map(name).filter(one => one !== null);
    const all = [
      departments.find(one => one.id === team.department)?.name,
      team.lead && t('people.led_by', { name: name(team.lead) ?? t('people.somebody') }),
      members.length > 0 ? joined(members) : t('people.no_members'),
    ];
    return all.filter(Boolean).join(' · ');
  }
  return (
    <Groups
      title={t('people.teams')}
      text={t('people.teams.text')}
      add={t('people.team.add')}
      none={{ title: t('people.teams.none'), text: t('people.teams.none.text') }}
      groups={teams}
      form={(team, onClose) => <TeamForm team={team} onClose={onClose} />}
      facts={facts}
    />
  );
}
