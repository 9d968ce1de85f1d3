import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type api, call } from '@/lib/api';
import { t } from '@/lib/messages';
import { type Columns, placesOf, targetsOf, withTargets } from '@/records/mapping';
import type { RecordType } from '@/records/schema';
import { FormEnd } from '../FormEnd';
import styles from '../sources.module.css';

interface Props {
  delivery: api.Delivery;
  type: RecordType;
  onClose: () => void;
}

/** Where each column of what comes goes; it holds from the next time on. */
export default function DeliveryMapping({ delivery, type, onClose }: Props) {
  const client = useQueryClient();
  const mapping = (delivery.mapping ?? {}) as api.ImportMapping;
  const [columns, change] = useState<Columns>(mapping.columns ?? {});
  const places = placesOf(type, delivery.key ?? undefined);
  const save = useMutation({
    mutationFn: () =>
      call('PATCH /api/deliveries/{id}', {
        path: { id: delivery.id },
        version: delivery.version,
        body: { mapping: { ...mapping, columns } },
      }),
    onSuccess: () => {
      onClose();
      return client.invalidateQueries({ queryKey: ['deliveries'] });
    },
  });

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('column')).trim();
    if (name && !(name in columns)) change({ ...columns, [name]: null });
    form.reset();
  }

  return (
    <div className={styles.mapping}>
      <table className={styles.runs}>
        <thead>
          <tr>
            <th scope="col">{t('deliveries.mapping.column')}</th>
            <th scope="col">{t('import.goes')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.keys(columns).map(name => {
            const [first, ...more] = targetsOf(columns, name);
            const field = first?.field ?? '';
            const known = field === '' || places.some(one => one.value === field);
            return (
              <tr key={name}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={t('import.goes.of', { column: name })}
                    value={field}
                    data={[
                      { value: '', label: t('import.leave_out') },
                      ...(known ? [] : [{ value: field, label: field }]),
                      ...places,
                    ]}
                    onChange={event => {
                      const to = event.currentTarget.value;
                      const next = to === '' ? more : [{ ...first, field: to }, ...more];
                      change({ [name]: null, ...withTargets(columns, name, next) });
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <form onSubmit={add} className={styles.buttons}>
        <TextInput
          size="xs"
          name="column"
          maxLength={200}
          aria-label={t('deliveries.mapping.new')}
          placeholder={t('deliveries.mapping.new')}
        />
        <Button size="xs" type="submit" variant="default">
          {t('deliveries.mapping.add')}
        </Button>
      </form>
      <form
        onSubmit={event => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <FormEnd
          save={t('deliveries.mapping.save')}
          saving={save.isPending}
          error={save.error}
          onClose={onClose}
        />
      </form>
    </div>
  );
}
