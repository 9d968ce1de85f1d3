import '@mantine/core/styles/Radio.css';
import { Button, Radio, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type api, ApiProblem, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import { Head } from '../Head';
import { PickColleague } from '@/records/colleagues/PickColleague';
import { PickMany } from '../PickMany';
import styles from '../people.module.css';
import { endOf, Until } from './Until';
import { type Target, WhatToClose } from './WhatToClose';

const route = getRouteApi('/inside/settings/closures/new');

/** Proposing to close something: it closes nothing before somebody from outside agrees. */
export function Propose() {
  const { type, record } = route.useSearch();
  const navigate = route.useNavigate();
  const client = useQueryClient();
  const [kind, setKind] = useState<api.ClosureKind>('business');
  const [target, setTarget] = useState<Target>({ type: type ?? 'company', record });
  const [owner, setOwner] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [members, setMembers] = useState<string[]>([]);
  const propose = useMutation({
    mutationFn: (body: api.ClosureDraft) => call('POST /api/closures', { body }),
    onSuccess: async made => {
      toast(t('people.closure.is_proposed'));
      await client.invalidateQueries({ queryKey: ['closures'] });
      await navigate({ to: '/settings/closures/$id', params: { id: made.id } });
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    propose.mutate({
      kind,
      record_type: target.type,
      record: target.field ? null : (target.record ?? null),
      field: target.field ?? null,
      reason: String(given.get('reason')),
      owner,
      asked,
      members,
      ends_at: endOf(String(given.get('ends_at'))),
    });
  }
  const wrong = propose.error instanceof ApiProblem ? propose.error.field : null;
  return (
    <>
      <p className={styles.back}>
        <Link to="/settings/closures" search={{}}>
          {t('people.closures')}
        </Link>
      </p>
      <Head title={t('people.closure.add')} text={t('people.closure.add.text')} />
      <form className={styles.column} onSubmit={submit}>
        <WhatToClose target={target} onChange={setTarget} />
        <Radio.Group
          value={kind}
          onChange={value => setKind(value as api.ClosureKind)}
          label={t('people.closure.kind')}
        >
          {(['business', 'confidential'] as const).map(one => (
            <Radio
              key={one}
              value={one}
              label={t(`people.closure.kind.${one}`)}
              description={t(`people.closure.kind.${one}.text`)}
              className={styles.radio}
            />
          ))}
        </Radio.Group>
        <Textarea
          name="reason"
          label={t('people.closure.reason')}
          description={kind === 'business' ? t('people.closure.reason.why') : undefined}
          required
          withAsterisk={false}
          maxLength={2000}
          rows={2}
          dir="auto"
        />
        <Until name="ends_at" label={t('people.closure.ends')} days={90} />
        <PickColleague
          label={t('people.closure.owner')}
          placeholder={t('people.closure.owner.me')}
          value={owner}
          clearable
          onPick={setOwner}
        />
        <PickMany
          label={t('people.closure.inside')}
          add={t('people.closure.inside.add')}
          chosen={members}
          onChange={setMembers}
        />
        <PickColleague
          label={t('people.closure.ask_whom')}
          description={t(
            kind === 'business' ? 'people.closure.ask_whom.why' : 'people.closure.ask_whom.must',
          )}
          value={asked}
          clearable
          onPick={setAsked}
        />
        {propose.error && (
          <p role="alert" className={styles.problem} data-field={wrong ?? undefined}>
            {propose.error instanceof ApiProblem && propose.error.title}. {sentence(propose.error)}
          </p>
        )}
        <div className={styles.buttons}>
          <Button type="submit" loading={propose.isPending}>
            {t('people.closure.propose')}
          </Button>
        </div>
      </form>
    </>
  );
}
