import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiProblem, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import styles from '../people.module.css';
import { colleaguesQuery, departmentsQuery, rolesQuery, standingsQuery } from '../queries';
import { InvitationLink } from './InvitationLink';

/** Somebody new, with the link that lets them in. */
export function NewColleague({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const { data: roles } = useQuery(rolesQuery);
  const { data: departments = [] } = useQuery(departmentsQuery);
  const [made, setMade] = useState<{ name: string; link: string } | null>(null);
  const invite = useMutation({
    mutationFn: async (given: {
      name: string;
      email: string;
      role: string;
      department: string | null;
    }) => {
      const user = await call('POST /api/users', { body: given });
      const { invitation } = await call('POST /api/users/{id}/invitation', {
        path: { id: user.id },
      });
      return { name: given.name, link: invitation };
    },
    onSuccess: setMade,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: colleaguesQuery.queryKey });
      void client.invalidateQueries({ queryKey: standingsQuery.queryKey });
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    invite.mutate({
      name: String(given.get('name')).trim(),
      email: String(given.get('email')).trim(),
      role: String(given.get('role')),
      department: String(given.get('department')) || null,
    });
  }

  const wrong = invite.error instanceof ApiProblem ? invite.error.field : null;
  if (made) {
    return (
      <section className={styles.panel} aria-labelledby="invited">
        <h2 id="invited" dir="auto">
          {t('people.invited', { name: made.name })}
        </h2>
        <InvitationLink token={made.link} />
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => setMade(null)}>
            {t('people.add.another')}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t('people.done')}
          </Button>
        </div>
      </section>
    );
  }
  return (
    <section className={styles.panel} aria-labelledby="new-colleague">
      <h2 id="new-colleague">{t('people.add')}</h2>
      <form className={styles.grid} onSubmit={submit}>
        <TextInput
          name="name"
          label={t('people.name')}
          autoComplete="off"
          required
          withAsterisk={false}
          autoFocus
          maxLength={200}
          error={wrong === 'name' && sentence(invite.error)}
        />
        <TextInput
          name="email"
          type="email"
          label={t('email')}
          autoComplete="off"
          required
          withAsterisk={false}
          error={wrong === 'email' && sentence(invite.error)}
        />
        <NativeSelect
          name="role"
          label={t('people.role')}
          defaultValue="representative"
          key={roles ? 'roles' : 'none'}
          data={(roles?.items ?? []).map(one => ({ value: one.name, label: one.label }))}
        />
        <NativeSelect
          name="department"
          label={t('people.department')}
          data={[
            { value: '', label: t('people.no_department') },
            ...departments.map(one => ({ value: one.id, label: one.name })),
          ]}
        />
        {invite.error && !['name', 'email'].includes(wrong ?? '') && (
          <p role="alert" className={styles.problem}>
            {sentence(invite.error)}
          </p>
        )}
        <div className={styles.buttons}>
          <Button type="submit" loading={invite.isPending}>
            {t('people.invite')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('people.cancel')}
          </Button>
        </div>
      </form>
    </section>
  );
}
