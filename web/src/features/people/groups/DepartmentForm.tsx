import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import { PickColleague } from '../PickColleague';
import styles from '../people.module.css';
import { type Department, departmentsQuery } from '../queries';

/** A department, new or as it is. */
export function DepartmentForm(props: { department?: Department; onClose: () => void }) {
  const { department, onClose } = props;
  const client = useQueryClient();
  const [head, setHead] = useState(department?.head ?? null);
  const done = () => {
    void client.invalidateQueries({ queryKey: departmentsQuery.queryKey });
    onClose();
  };
  const save = useMutation({
    mutationFn: (body: { name: string; head: string | null }) =>
      department
        ? call('PATCH /api/departments/{id}', {
            path: { id: department.id },
            version: department.version,
            body,
          })
        : call('POST /api/departments', { body }),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: (gone: Department) =>
      call('DELETE /api/departments/{id}', { path: { id: gone.id }, version: gone.version }),
    onSuccess: (_, gone) => {
      toast(t('people.deleted', { name: gone.name }));
      done();
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    save.mutate({ name: String(new FormData(event.currentTarget).get('name')).trim(), head });
  }
  const failure = save.error ?? remove.error;
  return (
    <form className={`${styles.panel} ${styles.grid}`} onSubmit={submit}>
      <TextInput
        name="name"
        label={t('people.name')}
        defaultValue={department?.name}
        required
        withAsterisk={false}
        maxLength={200}
        autoFocus
        dir="auto"
      />
      <PickColleague label={t('people.head')} value={head} clearable onPick={setHead} />
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
        {department && (
          <Button
            variant="subtle"
            loading={remove.isPending}
            aria-label={t('people.delete_of', { name: department.name })}
            onClick={() => remove.mutate(department)}
          >
            {t('people.delete')}
          </Button>
        )}
      </div>
    </form>
  );
}
