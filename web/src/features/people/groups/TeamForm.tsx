import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '@/lib/api';
import { t } from '@/lib/messages';
import { PickColleague } from '@/records/colleagues/PickColleague';
import { PickMany } from '../PickMany';
import { departmentsQuery, type Team, teamsQuery } from '../queries';
import { GroupForm } from './GroupForm';

/** A team, new or as it is. */
export function TeamForm({ team, onClose }: { team?: Team; onClose: () => void }) {
  const { data: departments = [] } = useQuery(departmentsQuery);
  const [lead, setLead] = useState(team?.lead ?? null);
  const [members, setMembers] = useState(team?.members ?? []);
  return (
    <GroupForm
      name={team?.name}
      list={teamsQuery.queryKey}
      onSave={(name, form) => {
        const department = String(form.get('department')) || null;
        return saved(team, { name, department, lead, members });
      }}
      onDelete={() => removed(team)}
      onClose={onClose}
    >
      <NativeSelect
        name="department"
        label={t('people.department')}
        defaultValue={team?.department ?? ''}
        key={departments.length}
        data={[
          { value: '', label: t('people.no_department') },
          ...departments.map(one => ({ value: one.id, label: one.name })),
        ]}
      />
      <PickColleague label={t('people.lead')} value={lead} clearable onPick={setLead} />
      <PickMany
        label={t('people.members')}
        add={t('people.members.add')}
        chosen={members}
        onChange={setMembers}
      />
    </GroupForm>
  );
}

interface Given {
  name: string;
  department: string | null;
  lead: string | null;
  members: string[];
}

function saved(known: Team | undefined, body: Given) {
  if (!known) return call('POST /api/teams', { body });
  return call('PATCH /api/teams/{id}', { path: { id: known.id }, version: known.version, body });
}

async function removed(known: Team | undefined) {
  if (!known) return;
  await call('DELETE /api/teams/{id}', { path: { id: known.id }, version: known.version });
}
