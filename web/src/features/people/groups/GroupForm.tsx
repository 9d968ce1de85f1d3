import { Button, TextInput } from '@mantine/core';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import styles from '../people.module.css';

interface GroupFormProps {
  /** The group as it is; none for a new one. */
  name?: string;
  /** The list that it stands in. */
  list: QueryKey;
  onSave: (name: string, form: FormData) => Promise<unknown>;
  onDelete: () => Promise<unknown>;
  onClose: () => void;
  /** What is asked besides its name. */
  children: ReactNode;
}

/** A department or a team, new or as it is. */
export function GroupForm(props: GroupFormProps) {
  const { name, list, onSave, onDelete, onClose } = props;
  const client = useQueryClient();
  const done = () => {
    void client.invalidateQueries({ queryKey: list });
    onClose();
  };
  const save = useMutation({
    mutationFn: (form: FormData) => onSave(String(form.get('name')).trim(), form),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: onDelete,
    onSuccess: () => {
      toast(t('people.deleted', { name: name ?? '' }));
      done();
    },
  });
  const failure = save.error ?? remove.error;
  return (
    <form
      className={`${styles.panel} ${styles.grid}`}
      onSubmit={event => {
        event.preventDefault();
        save.mutate(new FormData(event.currentTarget));
      }}
    >
      <TextInput
        name="name"
        label={t('people.name')}
        defaultValue={name}
        required
        withAsterisk={false}
        maxLength={200}
        autoFocus
        dir="auto"
      />
      {props.children}
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
        {name !== undefined && (
          <Button
            variant="subtle"
            loading={remove.isPending}
            aria-label={t('people.delete_of', { name })}
            onClick={() => remove.mutate()}
          >
            {t('people.delete')}
          </Button>
        )}
      </div>
    </form>
  );
}
