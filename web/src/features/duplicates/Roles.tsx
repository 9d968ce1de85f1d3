import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { type Key, t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import styles from './duplicates.module.css';
import { signsOf, withRole } from './signs';

interface Props {
  type: RecordType;
  settings: api.DuplicateSettings;
  roles: string[];
}

/** What each field says of who somebody is. Whatever is saved has everything matched anew. */
export function Roles({ type, settings, roles }: Props) {
  const client = useQueryClient();
  const [open, show] = useState(false);
  const [fields, change] = useState(settings.fields);
  const save = useMutation({
    mutationFn: (wish: Record<string, string> | null) =>
      call('PATCH /api/duplicate-settings/{type}', {
        path: { type: type.plural },
        version: settings.version,
        body: { fields: wish },
      }),
    onSuccess: now => {
      change(now.fields);
      return client.invalidateQueries({ queryKey: ['duplicates'] });
    },
  });
  const signs = signsOf(type);
  const named = Object.keys(fields);
  const free = signs.filter(one => !named.includes(one.path));
  const label = (path: string) => signs.find(one => one.path === path)?.label ?? path;
  const offered = roles.map(role => ({
    value: role,
    label: t(`duplicates.role.${role}` as Key),
  }));
  return (
    <section className={styles.roles}>
      <Button variant="subtle" aria-expanded={open} onClick={() => show(!open)}>
        {t('duplicates.roles')}
      </Button>
      {open && (
        <>
          <p className={styles.quiet}>
            {t(settings.usual ? 'duplicates.roles.usual' : 'duplicates.roles.own')}
          </p>
          <div className={styles.signs}>
            {named.map(path => (
              <NativeSelect
                key={path}
                size="xs"
                label={label(path)}
                value={fields[path]}
                data={[{ value: '', label: t('duplicates.role.none') }, ...offered]}
                onChange={event => change(withRole(fields, path, event.currentTarget.value))}
              />
            ))}
            <NativeSelect
              size="xs"
              label={t('duplicates.roles.add')}
              value=""
              data={[
                { value: '', label: t('duplicates.roles.choose') },
                ...free.map(one => ({ value: one.path, label: one.label })),
              ]}
              onChange={event => change(withRole(fields, event.currentTarget.value, 'other'))}
            />
          </div>
          {save.error && (
            <p role="alert" className={styles.problem}>
              {sentence(save.error)}
            </p>
          )}
          <div className={styles.acts}>
            <Button size="xs" loading={save.isPending} onClick={() => save.mutate(fields)}>
              {t('duplicates.roles.save')}
            </Button>
            <Button size="xs" variant="default" onClick={() => save.mutate(null)}>
              {t('duplicates.roles.reset')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
