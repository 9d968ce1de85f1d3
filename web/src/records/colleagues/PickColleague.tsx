import { Input } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Pick } from '@/ui/Pick';
import styles from '@/ui/field.module.css';
import { colleaguesQuery } from './queries';

/** One colleague, by the beginning of the name. */
export function PickColleague(props: {
  label: string;
  description?: string;
  value: string | null;
  without?: string[];
  clearable?: boolean;
  placeholder?: string;
  disabled?: boolean;
  onPick: (id: string | null) => void;
}) {
  const id = useId();
  const { data = [] } = useQuery(colleaguesQuery);
  const able = data.filter(one => one.active && !props.without?.includes(one.id));
  const chosen = data.find(one => one.id === props.value)?.name ?? '';
  return (
    <div className={styles.field}>
      <Input.Label htmlFor={id} className={styles.label}>
        {props.label}
      </Input.Label>
      {props.description && (
        <p id={`${id}-why`} className={styles.hint}>
          {props.description}
        </p>
      )}
      <Pick
        key={props.value ?? 'none'}
        id={id}
        label={props.label}
        className={styles.input}
        options={able.map(one => ({ key: one.id, label: one.name, hint: one.email }))}
        chosen={chosen}
        placeholder={props.placeholder}
        clearable={props.clearable}
        strict
        describedBy={props.description ? `${id}-why` : undefined}
        onPick={props.onPick}
      />
    </div>
  );
}
