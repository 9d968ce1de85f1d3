import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type api, call } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { PickColleague } from '@/records/colleagues/PickColleague';
import { departmentsQuery } from '@/records/colleagues/queries';
import { SOURCES } from '../queries';
import { FormEnd } from '../FormEnd';
import styles from '../sources.module.css';

const HUNDRED = 100;

/** Who looks after a source, where it belongs, how often it should speak. */
export function SourceForm({ source, onClose }: { source: api.Source; onClose: () => void }) {
  const client = useQueryClient();
  const judges = useMe().capabilities.includes('administer_users');
  const { data: departments = [] } = useQuery(departmentsQuery);
  const [steward, setSteward] = useState(source.steward);
  const save = useMutation({
    mutationFn: (body: api.SourceChanges) =>
      call('PATCH /api/sources/{id}', { path: { id: source.id }, version: source.version, body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: SOURCES });
      onClose();
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const department = String(given.get('department')) || null;
    const rhythm = Number(given.get('rhythm')) || null;
    const name = String(given.get('name')).trim();
    const trust = judges ? { trust: Number(given.get('trust')) / HUNDRED } : {};
    save.mutate({ name, department, steward, rhythm_days: rhythm, ...trust });
  }
  return (
    <form className={styles.panel} onSubmit={submit}>
      <TextInput
        name="name"
        label={t('sources.name')}
        defaultValue={source.name}
        required
        withAsterisk={false}
        maxLength={200}
        autoFocus
        dir="auto"
      />
      <NativeSelect
        name="department"
        label={t('sources.department')}
        defaultValue={source.department ?? ''}
        key={departments.length}
        data={[
          { value: '', label: t('sources.no_department') },
          ...departments.map(one => ({ value: one.id, label: one.name })),
        ]}
      />
      <PickColleague label={t('sources.steward')} value={steward} clearable onPick={setSteward} />
      <TextInput
        name="rhythm"
        type="number"
        min={1}
        max={3660}
        label={t('sources.rhythm')}
        description={t('sources.rhythm.why')}
        defaultValue={source.rhythm_days ?? ''}
      />
      {judges && (
        <TextInput
          name="trust"
          type="number"
          min={0}
          max={100}
          label={t('sources.trust.percent')}
          description={t('sources.trust.why')}
          defaultValue={Math.round(source.trust * HUNDRED)}
          required
          withAsterisk={false}
        />
      )}
      <FormEnd
        save={t('sources.save')}
        saving={save.isPending}
        error={save.error}
        onClose={onClose}
      />
    </form>
  );
}
