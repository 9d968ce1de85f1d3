import { Pill, PillsInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '@/lib/messages';
import { Pick } from '@/ui/Pick';
import { idOf, type RecordType, useModel } from '../../schema';
import styles from '../fields.module.css';
import type { EditProps } from '../look';
import { useCandidates } from './candidates';
import { listOf, useTitle } from './index';

function Chosen(props: { type: RecordType | undefined; value: unknown; onRemove: () => void }) {
  const title = useTitle(props.type, props.value);
  return (
    <Pill
      withRemoveButton
      onRemove={props.onRemove}
      removeButtonProps={{ 'aria-label': t('field.remove', { name: title }), tabIndex: 0 }}
    >
      {title || '…'}
    </Pill>
  );
}

export default function Several(props: EditProps) {
  const model = useModel();
  const [text, setText] = useState<string | null>(null);
  const type = model.find(props.field.to?.[0] ?? '');
  const chosen = listOf(props.value);
  const { data = [], isFetching } = useCandidates(type ? [type] : [], text ?? '', text !== null);
  const change = (next: unknown[]) => props.onChange(next.length ? next : null);
  return (
    <PillsInput size="sm">
      <Pill.Group>
        {chosen.map(one => (
          <Chosen
            key={idOf(one)}
            type={type}
            value={one}
            onRemove={() => change(chosen.filter(other => idOf(other) !== idOf(one)))}
          />
        ))}
        <Pick
          id={props.id}
          label={props.label}
          className={styles.bare}
          options={data
            .filter(one => !chosen.some(other => idOf(other) === one.row.id))
            .map(one => ({ key: one.row.id, label: one.title }))}
          chosen=""
          placeholder={t('field.add')}
          loading={isFetching}
          onSearch={setText}
          autoFocus={props.autoFocus}
          onPick={key => key && change([...chosen, key])}
        />
      </Pill.Group>
    </PillsInput>
  );
}
