import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import { PickColleague } from '../PickColleague';
import { PickMany } from '../PickMany';
import styles from '../people.module.css';
import { departmentsQuery, type Team, teamsQuery } from '../queries';

/** A team, new or as it is. */
export function TeamForm({ team, onClose }: { team?: Team; onClose: () => void }) {
  const client = useQueryClient();
  const { data: departments = [] } = useQuery(departmentsQuery);
  const [lead, setLead] = useState(team?.lead ?? null);
  const [members, setMembers] = useState(team?.members ?? []);
  const done = () => {
    void client.invalidateQueries({ queryKey: teamsQuery.queryKey });
    onClose();
  };
  const save = useMutation({
    mutationFn: (body: {
      name: string;
      department: string | null;
      lead: string | null;
      members: string[];
    }) =>
      team
        ? call('PATCH /api/teams/{id}', { path: { id: team.id }, version: team.version, body })
        : call('POST /api/teams', { body }),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: (gone: Team) =>
      call('DELETE /api/teams/{id}', { path: { id: gone.id }, version: gone.version }),
    onSuccess: (_, gone) => {
      toast(t('people.deleted', { name: gone.name }));
      done();
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const department = String(given.get('department')) || null;
    save.mutate({ name: String(given.get('name')).trim(), department, lead, members });
  }
  const failure = save.error ?? remove.error;
  return (
    <form className={`${styles.panel} ${styles.grid}`} onSubmit={submit}>
      <TextInput
        name="name"
        label={t('people.name')}
        defaultValue={team?.name}
        required
        withAsterisk={false}
        maxLength={200}
        autoFocus
        dir="auto"
      />
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
      {failure && (
        <p role="alert" className={styles.problem}>
          {sentence(failure)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={save.isPending}>
          {t('people.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('people.cancel')}
        </Button>
        {team && (
          <Button
            variant="subtle"
            loading={remove.isPending}
            aria-label={t('people.delete_of', { name: team.name })}
            onClick={() => remove.mutate(team)}
          >
            {t('people.delete')}
          </Button>
        )}
      </div>
    </form>
  );
}
