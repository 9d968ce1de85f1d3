import { Input, NativeSelect } from '@mantine/core';
import { useId, useState } from 'react';
import { useMe } from '@/lib/me';
import { t } from '@/lib/messages';
import { useTitle } from '@/records/fields/relation';
import { useCandidates } from '@/records/fields/relation/candidates';
import { useModel } from '@/records/schema';
import { Pick } from '@/ui/Pick';
import field from '@/ui/field.module.css';

export interface Target {
  type: string;
  record?: string;
  field?: string;
}

/** A record, or, for who answers for roles, a field of all records of a type. */
export function WhatToClose(props: { target: Target; onChange: (target: Target) => void }) {
  const { target, onChange } = props;
  const id = useId();
  const model = useModel();
  const may = useMe().capabilities;
  const type = model.find(target.type);
  const [text, setText] = useState<string | null>(null);
  const title = useTitle(type, target.record ?? null);
  const { data = [], isFetching } = useCandidates(type ? [type] : [], text ?? '', text !== null);
  const able = model.types.filter(
    one => one.origin !== 'fixed' || may.includes('administer_users'),
  );
  return (
    <>
      <NativeSelect
        label={t('people.why.type')}
        value={target.type}
        data={able.map(one => ({ value: one.name, label: one.plural_label }))}
        onChange={event => onChange({ type: event.currentTarget.value })}
      />
      {!target.field && type && (
        <div className={field.field}>
          <Input.Label htmlFor={id} className={field.label}>
            {type.label}
          </Input.Label>
          <Pick
            key={type.name}
            id={id}
            label={type.label}
            className={field.input}
            options={data.map(one => ({ key: one.row.id, label: one.title }))}
            chosen={target.record ? title : ''}
            loading={isFetching}
            onSearch={setText}
            onPick={key => onChange({ type: target.type, record: key ?? undefined })}
          />
        </div>
      )}
      {may.includes('administer_roles') && type && !target.record && (
        <NativeSelect
          label={t('people.closure.or_field')}
          value={target.field ?? ''}
          data={[
            { value: '', label: t('people.closure.no_field') },
            ...type.fields.map(one => ({ value: one.name, label: one.label })),
          ]}
          onChange={event =>
            onChange({ type: target.type, field: event.currentTarget.value || undefined })
          }
        />
      )}
    </>
  );
}
