import { useQuery } from '@tanstack/react-query';
import { t } from '@/lib/messages';
import {
  colleaguesQuery,
  type Department,
  departmentsQuery,
  teamsQuery,
  useNames,
} from '../queries';
import { DepartmentForm } from './DepartmentForm';
import { Groups } from './Groups';

/** Departments: who leads each, and how many belong to it. */
export function Departments() {
  const name = useNames();
  const { data: departments } = useQuery(departmentsQuery);
  const { data: colleagues = [] } = useQuery(colleaguesQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  function facts(one: Department) {
    const count = colleagues.filter(who => who.active && who.department === one.id).length;
    const own = teams.filter(team => team.department === one.id).map(team => team.name);
    const all = [
      one.head && t('people.led_by', { name: name(one.head) ?? t('people.somebody') }),
      t('people.count', { count }),
      own.length > 0 && t('people.teams.of', { names: own.join(', ') }),
    ];
    return all.filter(Boolean).join(' · ');
  }
  return (
    <Groups
      title={t('people.departments')}
      text={t('people.departments.text')}
      add={t('people.department.add')}
      none={{ title: t('people.departments.none'), text: t('people.departments.none.text') }}
      groups={departments}
      form={(department, onClose) => <DepartmentForm department={department} onClose={onClose} />}
      facts={facts}
    />
  );
}
