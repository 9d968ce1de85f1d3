import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { type Key, t } from '@/lib/messages';
import { CHANNELS, LEGAL_BASES, purposesQuery } from '@/records/consent/queries';
import styles from '../privacy.module.css';

/** A purpose, new or known. */
export function PurposeForm({
  purpose,
  onClose,
}: {
  purpose: api.Purpose | null;
  onClose: () => void;
}) {
  const client = useQueryClient();
  const [basis, setBasis] = useState<api.LegalBasis>(purpose?.basis ?? 'consent');
  const save = useMutation({
    mutationFn: async (body: api.PurposeChange & { key?: string }) => {
      if (!purpose) {
        await call('POST /api/purposes', { body: body as api.NewPurpose });
        return;
      }
      await call('PATCH /api/purposes/{key}', {
        path: { key: purpose.key },
        version: purpose.version,
        body,
      });
    },
    onSuccess: onClose,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: purposesQuery.queryKey });
      void client.invalidateQueries({ queryKey: ['consent'] });
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? '').trim() || null;
    const english = text('label_en') ?? '';
    save.mutate({
      ...(!purpose && { key: keyOf(english) }),
      label_en: english,
      label_de: text('label_de'),
      basis,
      channels: given.getAll('channel') as api.ContactChannel[],
      balancing: text('balancing'),
      confirmed: given.get('confirmed') !== null,
      ...(purpose && { retired: given.get('retired') !== null }),
    });
  }
  return (
    <form
      className={styles.panel}
      aria-label={purpose?.label ?? t('privacy.purpose.add')}
      onSubmit={submit}
    >
      <TextInput
        name="label_en"
        label={t('privacy.purpose.en')}
        defaultValue={purpose?.label_en}
        required
        withAsterisk={false}
        maxLength={80}
        autoFocus
        dir="auto"
      />
      <TextInput
        name="label_de"
        label={t('privacy.purpose.de')}
        defaultValue={purpose?.label_de ?? ''}
        maxLength={80}
        dir="auto"
      />
      <NativeSelect
        label={t('consent.basis')}
        value={basis}
        onChange={event => setBasis(event.currentTarget.value as api.LegalBasis)}
        description={t(basis === 'consent' ? 'privacy.basis.own' : 'privacy.basis.all')}
        data={LEGAL_BASES.map(one => ({ value: one, label: t(`consent.basis.${one}` as Key) }))}
      />
      {basis !== 'consent' && (
        <fieldset className={styles.checks}>
          <legend>{t('privacy.purpose.channels')}</legend>
          {CHANNELS.map(one => (
            <label key={one}>
              <input
                type="checkbox"
                name="channel"
                value={one}
                defaultChecked={purpose?.channels.includes(one)}
              />{' '}
              {t(`consent.channel.${one}` as Key)}
            </label>
          ))}
        </fieldset>
      )}
      {basis === 'legitimate_interest' && (
        <Textarea
          className={styles.wide}
          name="balancing"
          label={t('consent.words.balancing')}
          defaultValue={purpose?.balancing ?? ''}
          autosize
          minRows={3}
          maxLength={2000}
          dir="auto"
        />
      )}
      <fieldset className={styles.checks}>
        <legend>{t('privacy.purpose.more')}</legend>
        <label>
          <input type="checkbox" name="confirmed" defaultChecked={purpose?.confirmed} />{' '}
          {t('privacy.purpose.confirmed')}
        </label>
        {purpose && (
          <label>
            <input type="checkbox" name="retired" defaultChecked={purpose.retired} />{' '}
            {t('privacy.purpose.retired')}
          </label>
        )}
      </fieldset>
      {save.error && (
        <p role="alert" className={styles.problem}>
          {sentence(save.error)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={save.isPending}>
          {t('privacy.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('privacy.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** A key that programs use, made of the name. */
export function keyOf(label: string) {
  const plain = label
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);
  return plain || 'purpose';
}
