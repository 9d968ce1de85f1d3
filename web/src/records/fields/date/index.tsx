import { useEffect, useRef } from 'react';
import { ago, day, moment as formatted } from '@/lib/format';
import styles from '../fields.module.css';
import type { EditProps, Look } from '../look';

function Native(
  props: EditProps & {
    type: 'date' | 'datetime-local';
    shown: string;
    read: (text: string) => unknown;
  },
) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.autoFocus) input.current?.focus();
  }, []);
  return (
    <input
      ref={input}
      id={props.id}
      type={props.type}
      className={styles.input}
      data-place={props.place}
      data-autofocus={props.autoFocus || undefined}
      aria-label={props.id ? undefined : props.label}
      aria-invalid={props.invalid || undefined}
      aria-describedby={props.describedBy}
      defaultValue={props.shown}
      onChange={event =>
        props.onChange(event.currentTarget.value ? props.read(event.currentTarget.value) : null)
      }
    />
  );
}

export const date: Look = {
  Show: ({ value }) => <time dateTime={String(value)}>{day(String(value))}</time>,
  Edit: props => (
    <Native {...props} type="date" shown={String(props.value ?? '')} read={text => text} />
  ),
  text: value => (value ? day(String(value)) : ''),
  width: 120,
};

/** As the browser's own input wants it: local, without a zone. */
function local(value: unknown) {
  if (!value) return '';
  const at = new Date(String(value));
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export const moment: Look = {
  Show: ({ value }) => (
    <time dateTime={String(value)} title={formatted(String(value))}>
      {ago(String(value))}
    </time>
  ),
  Edit: props => (
    <Native
      {...props}
      type="datetime-local"
      shown={local(props.value)}
      read={text => new Date(text).toISOString()}
    />
  ),
  text: value => (value ? formatted(String(value)) : ''),
  width: 136,
};
