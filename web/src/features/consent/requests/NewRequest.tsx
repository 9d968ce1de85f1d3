import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { PickColleague } from '@/records/colleagues/PickColleague';
import { toast } from '@/ui/toast';
import styles from '../privacy.module.css';

const KINDS = ['access', 'erasure', 'correction', 'objection'] as const;

/** A request that came in, by whatever way. */
export function NewRequest(props: {
  about?: { noun: 'people' | 'leads' | 'companies'; id: string };
  onClose: () => void;
}) {
  const client = useQueryClient();
  const me = useMe();
  const [owner, setOwner] = useState<string | null>(me.id);
  const save = useMutation({
    mutationFn: (body: api.NewPrivacyRequest) => call('POST /api/privacy-requests', { body }),
    onSuccess: () => {
      toast(t('privacy.request.added'));
      props.onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['privacy-requests'] }),
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? '').trim() || null;
    const received = text('received');
    save.mutate({
      kind: text('kind') as api.PrivacyRequestKind,
      ...(props.about && { type: props.about.noun, record: props.about.id }),
      who: text('who'),
      words: text('words'),
      received_at: received && new Date(`${received}T00:00`).toISOString(),
      owner,
    });
  }
  return (
    <form className={styles.panel} aria-label={t('privacy.request.add')} onSubmit={submit}>
      <NativeSelect
        name="kind"
        label={t('privacy.request.kind')}
        autoFocus
        data={KINDS.map(one => ({ value: one, label: t(`privacy.kind.${one}`) }))}
      />
      {!props.about && (
        <TextInput
          name="who"
          label={t('privacy.request.who')}
          required
          withAsterisk={false}
          maxLength={200}
          dir="auto"
        />
      )}
      <TextInput
        name="received"
        type="date"
        label={t('privacy.request.received')}
        max={new Date().toISOString().slice(0, 10)}
        description={t('privacy.request.month')}
      />
      <PickColleague label={t('privacy.request.owner')} value={owner} onPick={setOwner} />
      <Textarea
        className={styles.wide}
        name="words"
        label={t('privacy.request.words')}
        autosize
        minRows={2}
        maxLength={2000}
        dir="auto"
      />
      {save.error && (
        <p role="alert" className={styles.problem}>
          {sentence(save.error)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={save.isPending}>
          {t('privacy.save')}
        </Button>
        <Button variant="default" onClick={props.onClose}>
          {t('privacy.cancel')}
        </Button>
      </div>
    </form>
  );
}
