import { NativeSelect, TextInput } from '@mantine/core';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { fieldOf, type RecordType } from '@/records/schema';
import type { Target } from '../mapping';
import { Meanings } from './Meanings';

interface Props {
  column: api.ColumnGuess;
  type: RecordType;
  target: Target;
  onChange: (correct: (now: Target) => Target) => void;
}

const FACTORS = ['1', '1000', '1000000'] as const;

/** What more this field must know: the currency, or what happens where nothing is found. */
export function How({ column, type, target, onChange }: Props) {
  const field = fieldOf(type, target.field);
  switch (field?.kind) {
    case 'relation':
    case 'relations':
      // Colleagues bring their department and their manager with them.
      if (type.origin === 'fixed') return null;
      return (
        <NativeSelect
          aria-label={t('import.missing_record', { column: column.name })}
          value={target.missing ?? 'refuse'}
          data={(['refuse', 'create', 'empty'] as const).map(one => ({
            value: one,
            label: t(`import.missing_record.${one}`),
          }))}
          onChange={event => {
            const missing = event.currentTarget.value as Target['missing'];
            onChange(now => ({ ...now, missing }));
          }}
        />
      );
    case 'money':
      return <Amounts column={column} target={target} onChange={onChange} />;
    case 'choice':
      return <Meanings column={column} field={field} target={target} onChange={onChange} />;
    default:
      return null;
  }
}

function Amounts({ column, target, onChange }: Omit<Props, 'type'>) {
  const factor = String(target.factor ?? 1);
  const known = FACTORS.some(one => one === factor);
  return (
    <>
      {!column.currency && (
        <TextInput
          aria-label={t('import.currency', { column: column.name })}
          placeholder={t('import.currency.short')}
          defaultValue={target.currency ?? ''}
          maxLength={3}
          w={96}
          onBlur={event => {
            const currency = event.currentTarget.value.trim().toUpperCase() || undefined;
            if (currency !== target.currency) onChange(now => ({ ...now, currency }));
          }}
        />
      )}
      <NativeSelect
        aria-label={t('import.factor', { column: column.name })}
        value={factor}
        data={[
          ...FACTORS.map(one => ({ value: one, label: t(`import.factor.${one}`) })),
          ...(known ? [] : [{ value: factor, label: `× ${factor}` }]),
        ]}
        onChange={event => {
          const next = event.currentTarget.value;
          onChange(now => ({ ...now, factor: next === '1' ? undefined : next }));
        }}
      />
    </>
  );
}
