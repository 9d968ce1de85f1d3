import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef } from 'react';
import { call, sentence } from '@/lib/api';
import { number } from '@/lib/format';
import { type Key, t } from '@/lib/messages';
import { toast } from '@/ui/toast';
import styles from '../privacy.module.css';
import { suppressionsQuery } from '../queries';

const KINDS = ['email', 'domain', 'phone', 'post'] as const;
type Kind = (typeof KINDS)[number];

/** How many addresses are not contacted; none can be read, and each can be named. */
export function Suppressions() {
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const { data } = useQuery(suppressionsQuery);
  const change = useMutation({
    mutationFn: async (wish: { kind: Kind; address: string; add: boolean }) => {
      const { add, ...body } = wish;
      if (add) return (await call('POST /api/suppressions', { body })).added;
      return -(await call('POST /api/suppressions/removals', { body })).removed;
    },
    onSuccess: count => {
      toast(t(count === 0 ? 'privacy.suppressed.same' : 'privacy.suppressed.changed'));
      form.current?.reset();
    },
    onSettled: () => client.invalidateQueries({ queryKey: suppressionsQuery.queryKey }),
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    change.mutate({
      kind: String(given.get('kind')) as Kind,
      address: String(given.get('address')).trim(),
      add: submitter?.getAttribute('value') !== 'remove',
    });
  }
  return (
    <section aria-label={t('privacy.part.suppressed')}>
      <p className={styles.lead}>{t('privacy.suppressed.text')}</p>
      {data && (
        <p className={styles.sum}>
          <strong className="figures">{number(data.count)}</strong>{' '}
          {t('privacy.suppressed.count', { count: data.count })}
        </p>
      )}
      {data && data.count > 0 && (
        <ul className={styles.facts}>
          {KINDS.map(kind => {
            const reasons = Object.values(data.by_kind[kind] ?? {});
            const count = reasons.reduce((sum, one) => sum + one, 0);
            return count > 0 ? (
              <li key={kind}>
                {t(`privacy.suppressed.${kind}` as Key)}: {number(count)}
              </li>
            ) : null;
          })}
        </ul>
      )}
      <form
        ref={form}
        className={styles.panel}
        aria-label={t('privacy.suppressed.one')}
        onSubmit={submit}
      >
        <NativeSelect
          name="kind"
          label={t('privacy.suppressed.kind')}
          data={KINDS.map(one => ({ value: one, label: t(`privacy.suppressed.${one}` as Key) }))}
        />
        <TextInput
          name="address"
          label={t('privacy.suppressed.address')}
          required
          withAsterisk={false}
          maxLength={300}
          autoComplete="off"
          dir="auto"
        />
        {change.error && (
          <p role="alert" className={styles.problem}>
            {sentence(change.error)}
          </p>
        )}
        <div className={styles.buttons}>
          <Button type="submit" value="add" loading={change.isPending}>
            {t('privacy.suppressed.add')}
          </Button>
          <Button type="submit" value="remove" variant="default" disabled={change.isPending}>
            {t('privacy.suppressed.remove')}
          </Button>
        </div>
      </form>
    </section>
  );
}
