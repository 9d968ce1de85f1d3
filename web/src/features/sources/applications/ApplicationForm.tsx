import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { type api, call } from '@/lib/api';
import { t } from '@/lib/messages';
import { departmentsQuery } from '@/records/colleagues/queries';
import { FormEnd } from '../FormEnd';
import styles from '../sources.module.css';
import { Holds, holdsOf, TYPES } from './Holds';
import { applicationsQuery } from './queries';

/** An application that nobody connected, or that somebody thinks of buying. */
export function ApplicationForm({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const { data: departments = [] } = useQuery(departmentsQuery);
  const add = useMutation({
    mutationFn: (body: api.NewApplication) => call('POST /api/applications', { body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: applicationsQuery.queryKey });
      onClose();
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    add.mutate({
      name: String(given.get('name')).trim(),
      department: String(given.get('department')) || null,
      note: String(given.get('note')).trim() || null,
      considered: given.get('considered') === 'on',
      holds: holdsOf(given),
    });
  }
  return (
    <form className={styles.panel} onSubmit={submit}>
      <TextInput
        name="name"
        label={t('apps.name')}
        required
        withAsterisk={false}
        maxLength={200}
        autoFocus
        dir="auto"
      />
      <NativeSelect
        name="department"
        label={t('sources.department')}
        data={[
          { value: '', label: t('sources.no_department') },
          ...departments.map(one => ({ value: one.id, label: one.name })),
        ]}
      />
      <Holds types={TYPES} />
      <TextInput name="note" label={t('apps.note')} maxLength={2000} dir="auto" />
      <Checkbox name="considered" label={t('apps.considered.label')} />
      <FormEnd
        save={t('sources.save')}
        saving={add.isPending}
        error={add.error}
        onClose={onClose}
      />
    </form>
  );
}
