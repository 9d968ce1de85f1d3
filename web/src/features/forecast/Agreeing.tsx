import { Button, NativeSelect, NumberInput, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { type api, call, sentence } from '@/lib/api';
import { t } from '@/lib/messages';
import { PickColleague } from '@/records/colleagues/PickColleague';
import { toast } from '@/ui/toast';
import styles from './plan.module.css';
import { agreementsQuery, type Scope, type Span } from './queries';

type Measure = 'middle' | 'chance';

const USUAL = { middle: 90, chance: 50 };
const MOST = { middle: 150, chance: 99 };
const LONGEST = 500;

interface AgreeingProps {
  chosen: Scope;
  /** What is agreed already, where that is changed. */
  was?: api.ForecastAgreement;
  onDone: () => void;
}

/** When it falls short of what, who does what. */
export function Agreeing({ chosen, was, onDone }: AgreeingProps) {
  const client = useQueryClient();
  const [grain, setGrain] = useState<Span['grain']>(was?.grain ?? 'quarter');
  const [measure, setMeasure] = useState<Measure>(was?.measure ?? 'middle');
  const [below, setBelow] = useState<number>(was?.below ?? USUAL.middle);
  const [response, setResponse] = useState(was?.response ?? '');
  const [owner, setOwner] = useState<string | null>(was?.owner ?? null);
  const [reason, setReason] = useState('');
  const id = useId();
  const lacks = [
    !owner && t('forecast.agree.owner'),
    !response.trim() && t('forecast.agree.response'),
    below <= 0 && t('forecast.agree.below'),
    was && !reason.trim() && t('forecast.agree.reason'),
  ].filter(one => typeof one === 'string');
  const agree = useMutation({
    mutationFn: () => {
      const terms = { grain, measure, below, response, owner: owner ?? '' };
      return was
        ? call('PATCH /api/forecast/agreements/{id}', {
            path: { id: was.id },
            body: { ...terms, reason },
          })
        : call('POST /api/forecast/agreements', {
            body: { scope: chosen.scope, reference: chosen.reference || undefined, ...terms },
          });
    },
    onSuccess: next => {
      client.setQueryData(agreementsQuery(chosen).queryKey, next);
      onDone();
    },
    onError: failure => toast(sentence(failure)),
  });
  return (
    <form
      className={styles.agreeing}
      onSubmit={event => {
        event.preventDefault();
        agree.mutate();
      }}
    >
      <NativeSelect
        label={t('forecast.agree.when')}
        value={measure}
        data={[
          { value: 'middle', label: t('forecast.agree.middle') },
          { value: 'chance', label: t('forecast.agree.chance') },
        ]}
        onChange={event => {
          const next = event.currentTarget.value as Measure;
          setMeasure(next);
          setBelow(USUAL[next]);
        }}
      />
      <NativeSelect
        label={t('forecast.agree.grain')}
        value={grain}
        data={[
          { value: 'quarter', label: t('forecast.agree.quarter') },
          { value: 'month', label: t('forecast.agree.month') },
        ]}
        onChange={event => setGrain(event.currentTarget.value as Span['grain'])}
      />
      <NumberInput
        label={t('forecast.agree.below')}
        value={below}
        min={1}
        max={MOST[measure]}
        clampBehavior="none"
        error={below > MOST[measure] && t('forecast.agree.most', { most: MOST[measure] })}
        hideControls
        onChange={value => setBelow(Number(value) || 0)}
      />
      <PickColleague label={t('forecast.agree.owner')} value={owner} onPick={setOwner} />
      <Textarea
        className={styles.whole}
        label={t('forecast.agree.response')}
        value={response}
        maxLength={LONGEST}
        autosize
        minRows={2}
        dir="auto"
        onChange={event => setResponse(event.currentTarget.value)}
      />
      {was && (
        <Textarea
          className={styles.whole}
          label={t('forecast.agree.reason')}
          value={reason}
          maxLength={LONGEST}
          autosize
          dir="auto"
          onChange={event => setReason(event.currentTarget.value)}
        />
      )}
      <div className={styles.acts}>
        <Button
          type="submit"
          size="xs"
          loading={agree.isPending}
          disabled={lacks.length > 0 || below > MOST[measure]}
          aria-describedby={lacks.length > 0 ? id : undefined}
        >
          {t(was ? 'forecast.agree.change' : 'forecast.agree.do')}
        </Button>
        <Button variant="subtle" size="xs" onClick={onDone}>
          {t('forecast.agree.leave')}
        </Button>
        {lacks.length > 0 && (
          <p id={id} className={styles.hint}>
            {t('forecast.agree.lacks', { fields: lacks.join(', ') })}
          </p>
        )}
      </div>
    </form>
  );
}
