import { useEffect, useRef, useState } from 'react';
import { number as formatted } from '@/lib/format';
import { plain, typed } from '@/lib/numbers';
import type { Field } from '../../schema';
import styles from '../fields.module.css';
import type { EditProps, Look } from '../look';

/** A number while it is typed; what is no number yet is handed on as it stands, for the server to refuse. */
export function NumberInput(props: EditProps & { digits: string | number | null }) {
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(props.digits === null ? '' : typed(props.digits));
  useEffect(() => {
    if (props.autoFocus) input.current?.focus();
  }, []);
  return (
    <input
      ref={input}
      id={props.id}
      inputMode="decimal"
      className={`${styles.input} ${styles.end}`}
      data-place={props.place}
      data-autofocus={props.autoFocus || undefined}
      aria-label={props.id ? undefined : props.label}
      aria-invalid={props.invalid || undefined}
      aria-describedby={props.describedBy}
      value={draft}
      onChange={event => {
        const text = event.currentTarget.value;
        setDraft(text);
        props.onChange(text.trim() === '' ? null : (plain(text) ?? text));
      }}
    />
  );
}

const digitsOf = (value: unknown) => (value === null || value === undefined ? null : String(value));

export const number: Look = {
  Show: ({ value, field }) => <span>{shown(value, field)}</span>,
  Edit: props => <NumberInput {...props} digits={digitsOf(props.value)} />,
  text: shown,
  begin: text => text,
  end: true,
  width: 112,
};

// A year is not twelve thousand of anything.
function shown(value: unknown, field: Field) {
  const digits = digitsOf(value);
  if (digits === null) return '';
  const year = Number(field.min) >= 1000 && Number(field.max) <= 9999;
  return year ? digits : formatted(digits, field.scale);
}
