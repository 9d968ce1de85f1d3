import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { day, number } from '@/lib/format';
import { t } from '@/lib/messages';
import { useNames } from '@/records/colleagues/queries';
import { toast } from '@/ui/toast';
import { Agreeing } from './Agreeing';
import styles from './plan.module.css';
import { agreementsQuery, type Scope } from './queries';

/** What is to happen when a target is about to be missed: agreed before, told once. */
export function Agreements({ chosen, mayPlan }: { chosen: Scope; mayPlan: boolean }) {
  const { data } = useQuery({ ...agreementsQuery(chosen), enabled: chosen.scope !== 'mine' });
  const [adds, add] = useState(false);
  if (chosen.scope === 'mine' || !data) return null;
  return (
    <>
      <p className={styles.hint}>{t('forecast.agreed.text')}</p>
      {data.items.length === 0 && <p>{t('forecast.agreed.none')}</p>}
      <ul className={styles.items}>
        {data.items.map(one => (
          <Agreed key={one.id} one={one} chosen={chosen} mayPlan={mayPlan} />
        ))}
      </ul>
      {mayPlan && !adds && (
        <Button variant="default" size="xs" onClick={() => add(true)}>
          {t('forecast.agree')}
        </Button>
      )}
      {adds && <Agreeing chosen={chosen} onDone={() => add(false)} />}
    </>
  );
}

interface AgreedProps {
  one: api.ForecastAgreement;
  chosen: Scope;
  mayPlan: boolean;
}

function Agreed({ one, chosen, mayPlan }: AgreedProps) {
  const client = useQueryClient();
  const nameOf = useNames();
  const end = useMutation({
    mutationFn: () => call('DELETE /api/forecast/agreements/{id}', { path: { id: one.id } }),
    onSuccess: next => client.setQueryData(agreementsQuery(chosen).queryKey, next),
    onError: failure => toast(sentence(failure)),
  });
  const [changes, change] = useState(false);
  const owner = nameOf(one.owner);
  if (changes) {
    return (
      <li>
        <Agreeing chosen={chosen} was={one} onDone={() => change(false)} />
      </li>
    );
  }
  return (
    <li>
      <p className={styles.rule}>
        {t(`forecast.agreed.${one.measure}.${one.grain}`, { below: number(one.below) })}
      </p>
      <p dir="auto" className={styles.response}>
        {one.response}
      </p>
      <p className={styles.hint}>
        {owner && t('forecast.agreed.owner', { owner })} <Stands one={one} />{' '}
        {one.task && (
          <Link to="/$noun/$id" params={{ noun: 'tasks', id: one.task }}>
            {t('forecast.agreed.task')}
          </Link>
        )}
      </p>
      {one.changes.length > 0 && <Before one={one} />}
      {mayPlan && (
        <div className={styles.acts}>
          <Button variant="subtle" size="compact-xs" onClick={() => change(true)}>
            {t('forecast.agree.change')}
          </Button>
          <Button variant="subtle" size="compact-xs" onClick={() => end.mutate()}>
            {t('forecast.agreed.end')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** What it was before each change, and why it was changed. */
function Before({ one }: { one: api.ForecastAgreement }) {
  const nameOf = useNames();
  return (
    <details className={styles.hint}>
      <summary>{t('forecast.agreed.changed', { count: one.changes.length })}</summary>
      <ul className={styles.items}>
        {one.changes.map(was => (
          <li key={was.at} dir="auto">
            {t('forecast.agreed.was', {
              when: day(was.at.slice(0, 10)),
              who: nameOf(was.by) ?? t('forecast.agreed.somebody'),
              reason: was.reason,
              rule: t(`forecast.agreed.${was.measure}.${was.grain}`, { below: number(was.below) }),
              response: was.response,
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Stands({ one }: { one: api.ForecastAgreement }) {
  if (!one.aimed) return <span>{t('forecast.agreed.no_target')}</span>;
  const now = one.now === null ? '' : t('forecast.agreed.now', { now: number(one.now, 0) });
  return (
    <span>
      {now}{' '}
      {one.raised_at
        ? t('forecast.agreed.raised', { when: day(one.raised_at.slice(0, 10)) })
        : t('forecast.agreed.rests')}
    </span>
  );
}
