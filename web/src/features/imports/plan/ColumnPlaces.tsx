import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import { fieldOf, type RecordType } from '@/records/schema';
import styles from '../imports.module.css';
import type { Place, Target } from '../mapping';
import { useChosen } from './useChosen';

interface Props {
  column: api.ColumnGuess;
  type: RecordType;
  places: Place[];
  targets: Target[];
  busy: boolean;
  onChange: (targets: Target[]) => void;
}

/** Where one column goes: nowhere, to a field, or to several. */
export function ColumnPlaces(props: Props) {
  const { column, type, places, targets, busy, onChange } = props;
  const [more, setMore] = useState(false);
  const shown: (Target | null)[] = targets.length === 0 || more ? [...targets, null] : targets;

  function put(at: number, next: Target | null) {
    setMore(false);
    const all = [...targets];
    if (next) all[at] = next;
    else all.splice(at, 1);
    onChange(all);
  }

  return (
    <div className={styles.places}>
      {shown.map((target, at) => (
        <div key={at} className={styles.place}>
          <Where
            label={t('import.goes.of', { column: column.name })}
            field={target?.field ?? ''}
            places={places}
            busy={busy}
            onChange={field => put(at, field ? { field } : null)}
          />
          {target && (
            <How column={column} type={type} target={target} onChange={next => put(at, next)} />
          )}
        </div>
      ))}
      {targets.length > 0 && !more && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('import.another', { column: column.name })}
          title={t('import.another', { column: column.name })}
          onClick={() => setMore(true)}
        >
          <IconPlus size={16} stroke={1.5} />
        </ActionIcon>
      )}
    </div>
  );
}

function Where(props: {
  label: string;
  field: string;
  places: Place[];
  busy: boolean;
  onChange: (field: string) => void;
}) {
  const [field, choose] = useChosen(props.field, props.busy);
  return (
    <NativeSelect
      aria-label={props.label}
      value={field}
      data={[{ value: '', label: t('import.leave_out') }, ...withOwn(props.places, field)]}
      data-out={field === '' || undefined}
      onChange={event => {
        choose(event.currentTarget.value);
        props.onChange(event.currentTarget.value);
      }}
    />
  );
}

function withOwn(places: Place[], own: string) {
  if (!own || places.some(one => one.value === own)) return places;
  return [{ value: own, label: own }, ...places];
}

interface HowProps {
  column: api.ColumnGuess;
  type: RecordType;
  target: Target;
  onChange: (next: Target) => void;
}

/** What more this field must know: the currency, or what happens where nothing is found. */
function How({ column, type, target, onChange }: HowProps) {
  const field = fieldOf(type, target.field);
  if (field?.kind === 'relation' || field?.kind === 'relations') {
    return (
      <NativeSelect
        aria-label={t('import.missing_record', { column: column.name })}
        value={target.missing ?? 'refuse'}
        data={(['refuse', 'create', 'empty'] as const).map(one => ({
          value: one,
          label: t(`import.missing_record.${one}`),
        }))}
        onChange={event =>
          onChange({ ...target, missing: event.currentTarget.value as Target['missing'] })
        }
      />
    );
  }
  if (field?.kind === 'money' && !column.currency) {
    return (
      <TextInput
        aria-label={t('import.currency', { column: column.name })}
        placeholder={t('import.currency.short')}
        defaultValue={target.currency ?? ''}
        maxLength={3}
        w={96}
        onBlur={event => {
          const currency = event.currentTarget.value.trim().toUpperCase() || undefined;
          if (currency !== target.currency) onChange({ ...target, currency });
        }}
      />
    );
  }
  return null;
}
