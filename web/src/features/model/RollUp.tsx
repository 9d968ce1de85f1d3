import { NativeSelect } from '@mantine/core';
import { useId } from 'react';
import { type Key, t } from '@/lib/messages';
import { Expression } from '@/records/expression';
import { type Field, type RecordType, useModel } from '@/records/schema';
import type { FieldDraft } from './draft';
import styles from './model.module.css';

const FUNCTIONS = ['count', 'sum', 'min', 'max', 'avg'];

interface RollUpProps {
  type: RecordType;
  draft: FieldDraft;
  onChange: (part: Partial<FieldDraft>) => void;
}

/** A figure over the records behind a to-many relation. */
export function RollUp({ type, draft, onChange }: RollUpProps) {
  const id = useId();
  const model = useModel();
  const relations = type.fields.filter(field => field.value_type === 'records');
  const relation = relations.find(field => field.name === draft.relation);
  const target = relation && model.find(relation.of ?? relation.to?.[0] ?? '');
  const rolled = (target?.fields ?? []).filter(field => fits(field, draft.function));

  function choose(part: Partial<FieldDraft>) {
    const next = { ...draft, ...part };
    const of = target?.fields.find(field => field.name === next.rolled);
    const result =
      next.function === 'count' || next.function === 'sum' || next.function === 'avg'
        ? 'number'
        : (of?.value_type ?? 'number');
    onChange({ ...part, result });
  }

  return (
    <>
      <div className={styles.three}>
        <NativeSelect
          label={t('model.field.relation')}
          value={draft.relation}
          data={[
            { value: '', label: '' },
            ...relations.map(field => ({ value: field.name, label: field.label })),
          ]}
          onChange={event => choose({ relation: event.currentTarget.value, rolled: '' })}
        />
        <NativeSelect
          label={t('model.field.function')}
          value={draft.function}
          data={FUNCTIONS.map(name => ({ value: name, label: t(`rolled.${name}` as Key) }))}
          onChange={event => choose({ function: event.currentTarget.value })}
        />
        {draft.function !== 'count' && (
          <NativeSelect
            label={t('model.field.rolled')}
            value={draft.rolled}
            data={[
              { value: '', label: '' },
              ...rolled.map(field => ({ value: field.name, label: field.label })),
            ]}
            onChange={event => choose({ rolled: event.currentTarget.value })}
          />
        )}
      </div>
      {target && (
        <div className={styles.expression}>
          <label htmlFor={id}>{t('model.field.filter')}</label>
          <Expression
            id={id}
            type={target}
            condition
            value={draft.filter}
            label={t('model.field.filter')}
            placeholder={'stage == "won"'}
            onChange={filter => onChange({ filter })}
          />
        </div>
      )}
    </>
  );
}

function fits(field: Field, over: string) {
  const most = over === 'min' || over === 'max';
  return (
    (field.value_type === 'number' && field.kind !== 'formula') ||
    (most && (field.value_type === 'date' || field.value_type === 'moment'))
  );
}
