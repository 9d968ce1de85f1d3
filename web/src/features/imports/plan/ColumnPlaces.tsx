import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { api } from '@/lib/api';
import { t } from '@/lib/messages';
import type { RecordType } from '@/records/schema';
import styles from '../imports.module.css';
import type { Place, Target } from '../mapping';
import { How } from './How';
import { useChosen } from './useChosen';

interface Props {
  column: api.ColumnGuess;
  type: RecordType;
  places: Place[];
  targets: Target[];
  busy: boolean;
  /** Said of the places as they are when its turn comes: whoever is quick loses nothing. */
  onChange: (correct: (now: Target[]) => Target[]) => void;
}

/** Where one column goes: nowhere, to a field, or to several. */
export function ColumnPlaces(props: Props) {
  const { column, type, places, targets, busy, onChange } = props;
  const [more, setMore] = useState(false);
  const shown: (Target | null)[] = targets.length === 0 || more ? [...targets, null] : targets;

  function put(at: number, next: Target | null) {
    setMore(false);
    onChange(now => (next ? now.toSpliced(at, 1, next) : now.toSpliced(at, 1)));
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
            <How
              column={column}
              type={type}
              target={target}
              onChange={correct =>
                onChange(now => now.map((one, place) => (place === at ? correct(one) : one)))
              }
            />
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
