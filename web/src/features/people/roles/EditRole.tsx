import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import { endOf, Until } from '../closures/Until';
import { Head } from '../Head';
import { PickColleague } from '@/records/colleagues/PickColleague';
import styles from '../people.module.css';
import { rolesQuery } from '../queries';
import { Capabilities } from './Capabilities';
import { draftOf, isNarrow, narrowing } from './draft';
import { Matrix } from './Matrix';

/** Changing a role. What it keeps back is a closure, with a reason, an owner and an end. */
export function EditRole({ role, onClose }: { role: api.Role; onClose: () => void }) {
  const client = useQueryClient();
  const [draft, change] = useState(() => draftOf(role));
  const [owner, setOwner] = useState<string | null>(null);
  const closes = isNarrow(draft) && narrowing(draft) !== narrowing(role);
  const save = useMutation({
    mutationFn: (body: api.RolePatch) =>
      call('PATCH /api/roles/{name}', { path: { name: role.name }, version: role.version, body }),
    onSuccess: async () => {
      toast(t(closes ? 'people.role.proposed' : 'people.saved'));
      await client.invalidateQueries({ queryKey: rolesQuery.queryKey });
      await client.invalidateQueries({ queryKey: ['closures'] });
      onClose();
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const closure = closes
      ? {
          reason: String(given.get('reason')),
          owner,
          ends_at: endOf(String(given.get('ends_at'))),
        }
      : undefined;
    save.mutate({
      label: draft.label,
      capabilities: draft.capabilities,
      types: draft.types as api.RolePatch['types'],
      ...(closure ? { closure } : {}),
    });
  }
  return (
    <form onSubmit={submit}>
      <Head title={t('people.change_of', { name: role.label })}>
        <Button variant="default" onClick={onClose}>
          {t('people.cancel')}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t('people.save')}
        </Button>
      </Head>
      {save.error && (
        <p role="alert" className={styles.problem}>
          {sentence(save.error)}
        </p>
      )}
      <div className={styles.grid}>
        <TextInput
          label={t('people.name')}
          value={draft.label}
          required
          withAsterisk={false}
          maxLength={100}
          onChange={event => change({ ...draft, label: event.currentTarget.value })}
        />
      </div>
      {closes && (
        <section className={styles.panel} aria-labelledby="narrow" aria-live="polite">
          <h2 id="narrow">{t('people.role.closes')}</h2>
          <p className={styles.quiet}>{t('people.role.closes.text')}</p>
          <div className={styles.grid}>
            <TextInput
              name="reason"
              label={t('people.closure.reason')}
              required
              withAsterisk={false}
              maxLength={2000}
            />
            <PickColleague
              label={t('people.closure.owner')}
              placeholder={t('people.closure.owner.me')}
              value={owner}
              clearable
              onPick={setOwner}
            />
            <Until name="ends_at" label={t('people.closure.ends')} days={90} />
          </div>
        </section>
      )}
      <Matrix draft={draft} onChange={change} />
      <Capabilities
        chosen={draft.capabilities}
        onChange={capabilities => change({ ...draft, capabilities })}
      />
    </form>
  );
}
