import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { t } from '@/lib/messages';
import { useModel } from '@/records/schema';
import { Empty } from '@/ui/Empty';
import { breakdownsOf } from '../explore/options';
import { Failed } from '../Failed';
import { Head } from '@/ui/Head';
import styles from '../insight.module.css';
import { measuresQuery, pipelineQuery } from '../queries';
import { AsSeenOn } from './AsSeenOn';
import { placeOf, stackOf } from './layers';

const MEASURES = ['open_pipeline', 'open_deals'] as const;
const STEPS = ['week', 'month', 'quarter'] as const;
type Step = (typeof STEPS)[number];
const TODAY = new Date().toISOString().slice(0, 10);

export interface Looked {
  measure?: string;
  breakdown?: string;
  step?: Step;
  day?: string;
}

/** How the open pipeline stood at the end of each step, and on the day that one chooses. */
export function PipelineScreen() {
  const looked = useSearch({ strict: false }) as Looked;
  const navigate = useNavigate();
  const model = useModel();
  const { data: measures } = useQuery(measuresQuery);
  const key = looked.measure ?? MEASURES[0];
  const breakdown = looked.breakdown ?? 'stage';
  const step = looked.step ?? 'month';
  const named = measures?.find(one => one.key === key);
  const { data, error } = useQuery(pipelineQuery(key, breakdown, step));
  const type = model.find(named?.type ?? 'deals');
  const choices = type?.fields.find(one => one.name === breakdown)?.choices;
  const stack = useMemo(
    () =>
      data &&
      stackOf(
        data,
        choices,
        { none: t('insight.part.none'), others: t('insight.part.others') },
        TODAY,
      ),
    [data, choices],
  );
  const go = useCallback(
    (next: Looked) =>
      void navigate({
        to: '/insight/pipeline',
        search: { ...looked, ...next },
        replace: true,
      }),
    [looked],
  );
  if (error) return <Failed alone error={error} />;
  const splits =
    type && named
      ? breakdownsOf(model, type, named.breakdowns).filter(one =>
          named.breakdowns.includes(one.value),
        )
      : [];
  const split = splits.find(one => one.value === breakdown)?.label ?? breakdown;
  return (
    <>
      <Head title={t('insight.pipeline.title')} text={t('insight.pipeline.text')} />
      <div className={styles.builder} role="group" aria-label={t('insight.pipeline.what')}>
        <NativeSelect
          label={t('insight.builder.measure')}
          value={key}
          data={MEASURES.map(one => ({
            value: one,
            label: t(one === 'open_deals' ? 'insight.pipeline.deals' : 'insight.pipeline.amount'),
          }))}
          onChange={event => go({ measure: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('insight.builder.breakdown')}
          value={breakdown}
          data={splits}
          onChange={event => go({ breakdown: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('insight.step')}
          value={step}
          data={STEPS.map(one => ({ value: one, label: t(`insight.step.${one}`) }))}
          onChange={event => go({ step: event.currentTarget.value as Step })}
        />
      </div>
      {stack && stack.layers.length === 0 && (
        <Empty
          kind="nothing"
          title={t('insight.pipeline.none')}
          text={t('insight.pipeline.none.text')}
        />
      )}
      {data && stack && stack.layers.length > 0 && (
        <AsSeenOn
          stack={stack}
          place={placeOf(stack, looked.day)}
          unit={data.unit}
          currency={data.currency}
          label={named?.label ?? ''}
          split={split}
          asked={{ measure: key, breakdown }}
          onDay={day => go({ day })}
        />
      )}
      {data && !data.prepared && <p className={styles.quiet}>{t('insight.pipeline.counted')}</p>}
    </>
  );
}
