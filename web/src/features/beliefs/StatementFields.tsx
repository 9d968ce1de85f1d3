import { NativeSelect, TextInput } from '@mantine/core';
import { t } from '@/lib/messages';
import { pathLabel } from '@/records/conditions/paths';
import { ConditionInput } from '@/records/conditions/ConditionInput';
import { type Field, type RecordType, useModel } from '@/records/schema';
import styles from './beliefs.module.css';
import { type Draft, percentFits } from './draft';

const KINDS = ['comparison', 'bound', 'leader'] as const;
const ROUNDS = ['week', 'month', 'quarter', 'year'] as const;
const SEGMENTS = new Set(['choice', 'text', 'relation', 'yes_no', 'rating']);
const FIGURES = new Set(['number', 'money', 'rating']);

interface StatementFieldsProps {
  type: RecordType;
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

/** What would count for a belief, by its kind. */
export function StatementFields({ type, draft, onChange }: StatementFieldsProps) {
  const model = useModel();
  const types = model.everyday.map(one => ({ value: one.name, label: one.plural_label }));
  const part = { type, draft, onChange };
  return (
    <>
      <fieldset className={styles.step}>
        <legend>{t('belief.step.records')}</legend>
        <NativeSelect
          label={t('belief.type')}
          value={draft.type}
          data={types}
          onChange={event =>
            onChange({ type: event.currentTarget.value, among: '', time: 'created_at' })
          }
        />
        <Condition {...part} part="among" label={t('belief.among')} />
      </fieldset>
      <fieldset className={styles.step}>
        <legend>{t('belief.step.counts')}</legend>
        <NativeSelect
          label={t('belief.kind')}
          value={draft.kind}
          data={KINDS.map(value => ({ value, label: t(`belief.kind.${value}`) }))}
          onChange={event => onChange({ kind: event.currentTarget.value as Draft['kind'] })}
        />
        {draft.kind === 'comparison' && (
          <Condition
            {...part}
            part="group"
            label={t('belief.in_group')}
            hint={t('belief.in_group.hint')}
          />
        )}
        {draft.kind !== 'leader' && (
          <Condition
            {...part}
            part="outcome"
            label={t(draft.kind === 'bound' ? 'belief.outcome.bound' : 'belief.outcome')}
            hint={t('belief.outcome.hint')}
          />
        )}
        {draft.kind === 'comparison' && (
          <Condition {...part} part="against" label={t('belief.against')} />
        )}
        {draft.kind === 'bound' && <Bound draft={draft} onChange={onChange} />}
        {draft.kind === 'leader' && <Leader {...part} />}
      </fieldset>
      <details className={styles.more}>
        <summary>{t('belief.step.time')}</summary>
        <NativeSelect
          label={t('belief.time')}
          value={draft.time}
          data={[
            { value: 'created_at', label: t('belief.time.created') },
            ...options(type, new Set(['date', 'moment'])),
          ]}
          onChange={event => onChange({ time: event.currentTarget.value })}
        />
        <TextInput name="until" type="date" label={t('belief.until.field')} />
      </details>
    </>
  );
}

function Bound({ draft, onChange }: Omit<StatementFieldsProps, 'type'>) {
  return (
    <div className={styles.pair}>
      <NativeSelect
        label={t('belief.side')}
        value={draft.side}
        data={(['at_most', 'at_least'] as const).map(value => ({
          value,
          label: t(`belief.side.${value}`),
        }))}
        onChange={event => onChange({ side: event.currentTarget.value as Draft['side'] })}
      />
      <TextInput
        type="number"
        min={0.1}
        max={99.9}
        step={0.1}
        label={t('belief.percent')}
        value={draft.percent}
        error={draft.percent.trim() !== '' && !percentFits(draft) && t('belief.percent.bounds')}
        onChange={event => onChange({ percent: event.currentTarget.value })}
      />
    </div>
  );
}

const options = (type: RecordType, kinds: Set<string>) =>
  type.fields
    .filter((field: Field) => kinds.has(field.kind) && field.name !== 'created_at')
    .map(field => ({ value: field.name, label: field.label }));

function Condition(
  props: StatementFieldsProps & {
    part: 'among' | 'group' | 'against' | 'outcome';
    label: string;
    hint?: string;
  },
) {
  return (
    <div className={styles.condition}>
      <span className={styles.label} aria-hidden>
        {props.label}
      </span>
      {props.hint && <span className={styles.small}>{props.hint}</span>}
      <ConditionInput
        type={props.type}
        value={props.draft[props.part]}
        label={props.label}
        onChange={text => props.onChange({ [props.part]: text })}
      />
    </div>
  );
}

function Leader({ type, draft, onChange }: StatementFieldsProps) {
  const model = useModel();
  const figures = options(type, FIGURES);
  const segments = options(type, SEGMENTS);
  const known =
    draft.segments.startsWith('*') || segments.some(one => one.value === draft.segments);
  return (
    <>
      <NativeSelect
        label={t('belief.by_field')}
        value={draft.segments}
        data={[
          { value: '*quarter', label: t('belief.part.quarter') },
          { value: '*month', label: t('belief.part.month') },
          ...segments,
          // What a chart is split by may be a field of another record.
          ...(known
            ? []
            : [{ value: draft.segments, label: pathLabel(model, type, draft.segments) }]),
        ]}
        onChange={event => onChange({ segments: event.currentTarget.value })}
      />
      <TextInput
        label={t('belief.segment')}
        description={t('belief.segment.hint')}
        value={draft.segment}
        onChange={event => onChange({ segment: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('belief.function')}
        value={draft.figure}
        data={[
          { value: 'count', label: t('belief.function.count') },
          ...(['sum', 'avg'] as const).flatMap(word =>
            figures.map(one => ({
              value: `${word} ${one.value}`,
              label: t(`belief.function.${word}`, { name: one.label }),
            })),
          ),
        ]}
        onChange={event => onChange({ figure: event.currentTarget.value })}
      />
      {!draft.segments.startsWith('*') && (
        <NativeSelect
          label={t('belief.round')}
          value={draft.round}
          data={ROUNDS.map(value => ({ value, label: t(`belief.round.${value}`) }))}
          onChange={event => onChange({ round: event.currentTarget.value as Draft['round'] })}
        />
      )}
    </>
  );
}
