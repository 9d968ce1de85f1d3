import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from '../people.module.css';
import { rolesQuery } from '../queries';
import { isNarrow } from './draft';

/** A role begins as another one that keeps nothing back. */
export function NewRole({ roles, onClose }: { roles: api.Role[]; onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const open = roles.filter(role => !isNarrow(role));
  const make = useMutation({
    mutationFn: (body: api.RoleDraft) => call('POST /api/roles', { body }),
    onSuccess: async made => {
      await client.invalidateQueries({ queryKey: rolesQuery.queryKey });
      await navigate({ to: '/settings/roles/$name', params: { name: made.name } });
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const label = String(given.get('label')).trim();
    const like = roles.find(role => role.name === given.get('like'));
    make.mutate({
      name: nameOf(label),
      label,
      capabilities: like?.capabilities ?? [],
      types: like?.types ?? {},
    });
  }
  return (
    <form className={`${styles.panel} ${styles.grid}`} onSubmit={submit}>
      <TextInput
        name="label"
        label={t('people.name')}
        required
        withAsterisk={false}
        maxLength={100}
        autoFocus
        dir="auto"
      />
      <NativeSelect
        name="like"
        label={t('people.role.like')}
        defaultValue="reader"
        data={open.map(role => ({ value: role.name, label: role.label }))}
      />
      {make.error && (
        <p role="alert" className={styles.problem}>
          {sentence(make.error)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={make.isPending}>
          {t('people.role.make')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('people.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** A name that programs can use, made of what people call it. */
function nameOf(label: string) {
  const plain = label
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);
  return plain || `role_${Date.now().toString(36)}`;
}
