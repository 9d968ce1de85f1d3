import { useState } from 'react';
import { call } from '@/lib/api';
import { t } from '@/lib/messages';
import { PickColleague } from '@/records/colleagues/PickColleague';
import { type Department, departmentsQuery } from '../queries';
import { GroupForm } from './GroupForm';

/** A department, new or as it is. */
export function DepartmentForm(props: { department?: Department; onClose: () => void }) {
  const { department, onClose } = props;
  const [head, setHead] = useState(department?.head ?? null);
  return (
    <GroupForm
      name={department?.name}
      list={departmentsQuery.queryKey}
      onSave={name => saved(department, { name, head })}
      onDelete={() => removed(department)}
      onClose={onClose}
    >
      <PickColleague label={t('people.head')} value={head} clearable onPick={setHead} />
    </GroupForm>
  );
}

function saved(known: Department | undefined, body: { name: string; head: string | null }) {
  if (!known) return call('POST /api/departments', { body });
  return call('PATCH /api/departments/{id}', {
    path: { id: known.id },
    version: known.version,
    body,
  });
}

async function removed(known: Department | undefined) {
  if (!known) return;
  await call('DELETE /api/departments/{id}', { path: { id: known.id }, version: known.version });
}
