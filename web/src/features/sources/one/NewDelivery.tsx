import { NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type api, call } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { FormEnd } from '../FormEnd';
import styles from '../sources.module.css';

type Way = api.Delivery['way'];

const WAYS: Way[] = ['drop', 'folder', 'http', 'jdbc'];
const KEYS = ['external_id', 'emails', 'domains', 'name'];
const MOST_HOURS = 744;

/** How a source is to come by itself from now on. */
export function NewDelivery({ source, onClose }: { source: api.Source; onClose: () => void }) {
  const model = useModel();
  const client = useQueryClient();
  const reaches = useMe().capabilities.includes('administer_model');
  const [way, choose] = useState<Way>('drop');
  const [type, bring] = useState('');
  const types = model.everyday.filter(one => one.may_create);
  const add = useMutation({
    mutationFn: (body: api.NewDelivery) => call('POST /api/deliveries', { body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['deliveries'] });
      onClose();
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? '').trim() || undefined;
    add.mutate({
      source: source.id,
      name: text('name') ?? source.name,
      way,
      type: text('type'),
      key: text('key'),
      folder: text('folder'),
      pattern: text('pattern'),
      address: text('address'),
      user: text('user'),
      secret: text('secret'),
      query: text('query'),
      hours: Number(given.get('hours')) || undefined,
    });
  }
  const field = { required: true, withAsterisk: false } as const;
  return (
    <form className={styles.panel} onSubmit={submit}>
      <NativeSelect
        label={t('deliveries.way')}
        value={way}
        onChange={event => choose(event.currentTarget.value as Way)}
        data={WAYS.filter(one => one === 'drop' || reaches).map(one => ({
          value: one,
          label: t(`deliveries.way.${one}`),
        }))}
        autoFocus
      />
      <TextInput
        name="name"
        label={t('deliveries.name')}
        defaultValue={source.name}
        maxLength={200}
        {...field}
      />
      <NativeSelect
        name="type"
        label={t('deliveries.type')}
        value={type}
        onChange={event => bring(event.currentTarget.value)}
        data={[
          { value: '', label: t('deliveries.type.before') },
          ...types.map(one => ({ value: one.name, label: one.plural_label })),
        ]}
      />
      {type !== '' && (
        <NativeSelect
          name="key"
          label={t('deliveries.key')}
          data={KEYS.map(one => ({ value: one, label: t(`deliveries.key.${one as 'emails'}`) }))}
        />
      )}
      {way === 'folder' && (
        <>
          <TextInput
            name="folder"
            label={t('deliveries.folder')}
            description={t('deliveries.folder.why')}
            {...field}
          />
          <TextInput name="pattern" label={t('deliveries.pattern')} placeholder="*.csv" />
        </>
      )}
      {(way === 'http' || way === 'jdbc') && (
        <>
          <TextInput
            name="address"
            label={t('deliveries.address')}
            placeholder={
              way === 'http' ? 'https://host/people.csv' : 'jdbc:postgresql://host:5432/database'
            }
            inputMode="url"
            {...field}
          />
          <TextInput name="user" label={t('deliveries.user')} autoComplete="off" />
          <PasswordInput
            name="secret"
            label={t('deliveries.secret')}
            description={t('deliveries.secret.why')}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('deliveries.secret.show') }}
          />
        </>
      )}
      {way === 'jdbc' && (
        <Textarea
          name="query"
          label={t('deliveries.query')}
          autosize
          minRows={2}
          {...field}
          className={styles.wide}
        />
      )}
      {way !== 'drop' && (
        <TextInput
          name="hours"
          type="number"
          min={1}
          max={MOST_HOURS}
          label={t('deliveries.hours')}
          description={t('deliveries.hours.why')}
        />
      )}
      <FormEnd
        save={t('deliveries.save')}
        saving={add.isPending}
        error={add.error}
        onClose={onClose}
      />
    </form>
  );
}
