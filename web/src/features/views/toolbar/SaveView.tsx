import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { Popover } from '@/ui/floating';
import { toast } from '@/ui/toast';
import type { View } from '../useView';
import styles from './toolbar.module.css';

/** A draft becomes a view: the same one where it is mine, else a new one, for me or for everybody. */
export function SaveView({ view }: { view: View }) {
  const client = useQueryClient();
  const [opened, open] = useState(false);
  const [name, setName] = useState(view.saved ? t('views.copy', { name: view.saved.name }) : '');
  const values = {
    filter: view.filter || null,
    sort: view.sort || null,
    columns: view.columns.map(field => field.name),
    layout: view.layout,
    group_by: view.group || null,
    settings: Object.keys(view.settings).length > 0 ? view.settings : null,
  };

  const shared = view.saved !== null && view.saved.shared_with !== 'private';

  const save = useMutation({
    mutationFn: async (forAll: boolean) =>
      call('POST /api/{noun}', {
        path: { noun: 'views' },
        body: {
          ...values,
          name: name.trim(),
          record_type: view.type.name,
          shared_with: forAll ? 'all' : 'private',
        },
      }),
    onSuccess: async made => {
      open(false);
      await client.invalidateQueries({ queryKey: ['list', 'view'] });
      view.show({ id: made.id } as Parameters<typeof view.show>[0]);
    },
  });

  const change = useMutation({
    mutationFn: async () => {
      const { saved } = view;
      if (!saved) return;
      await call('PATCH /api/{noun}/{id}', {
        path: { noun: 'views', id: saved.id },
        version: saved.version,
        body: values,
      });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['list', 'view'] });
      view.reset();
      toast(t('views.saved'));
    },
    onError: failure => toast(sentence(failure), { tone: 'warn' }),
  });

  return (
    <>
      {view.mayChange && (
        <UnstyledButton className={styles.save} onClick={() => change.mutate()}>
          {shared ? t('views.save_for_all') : t('views.save')}
        </UnstyledButton>
      )}
      <Popover
        opened={opened}
        onChange={open}
        position="bottom-start"
        trapFocus
        returnFocus
        width={280}
      >
        <Popover.Target>
          <UnstyledButton className={styles.save} onClick={() => open(!opened)}>
            {shared ? t('views.save_for_me') : t('views.save_as')}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown className={styles.panel} aria-label={t('views.save_as')}>
          <form
            className={styles.form}
            onSubmit={event => {
              event.preventDefault();
              if (name.trim()) save.mutate(false);
            }}
          >
            <TextInput
              label={t('views.name')}
              value={name}
              data-autofocus
              error={save.error ? sentence(save.error) : undefined}
              onChange={event => setName(event.currentTarget.value)}
            />
            <span className={styles.row}>
              <Button type="submit" size="xs" disabled={!name.trim()} loading={save.isPending}>
                {t('views.for_me')}
              </Button>
              {view.mayShare && (
                <Button
                  size="xs"
                  variant="default"
                  disabled={!name.trim()}
                  onClick={() => save.mutate(true)}
                >
                  {t('views.for_all')}
                </Button>
              )}
            </span>
          </form>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
