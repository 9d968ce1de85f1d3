import { useEffect, useRef } from 'react';
import styles from '../fields.module.css';
import type { EditProps, Look, ShowProps } from '../look';

const asText = (value: unknown) => (value === null || value === undefined ? '' : String(value));

function Show({ value }: ShowProps) {
  return (
    <span className={styles.line} dir="auto">
      {asText(value)}
    </span>
  );
}

function Edit(props: EditProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (props.autoFocus) input.current?.focus();
  }, []);
  return (
    <input
      ref={input}
      id={props.id}
      dir="auto"
      className={styles.input}
      data-place={props.place}
      data-autofocus={props.autoFocus || undefined}
      aria-label={props.id ? undefined : props.label}
      aria-invalid={props.invalid || undefined}
      aria-describedby={props.describedBy}
      value={asText(props.value)}
      onChange={event => props.onChange(event.currentTarget.value || null)}
    />
  );
}

export const text: Look = { Show, Edit, text: asText, begin: typed => typed, width: 200 };

function ShowMany({ value }: ShowProps) {
  return (
    <span className={styles.many} dir="auto">
      {asText(value)}
    </span>
  );
}

function EditMany(props: EditProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (props.autoFocus) area.current?.focus();
  }, []);
  return (
    <textarea
      ref={area}
      id={props.id}
      dir="auto"
      rows={4}
      className={styles.input}
      data-autofocus={props.autoFocus || undefined}
      aria-label={props.id ? undefined : props.label}
      aria-invalid={props.invalid || undefined}
      aria-describedby={props.describedBy}
      value={asText(props.value)}
      // Enter is a new line here; Ctrl+Enter is what saves.
      onKeyDown={event => {
        if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.stopPropagation();
      }}
      onChange={event => props.onChange(event.currentTarget.value || null)}
    />
  );
}

export const longText: Look = {
  Show: ShowMany,
  Edit: EditMany,
  text: asText,
  begin: typed => typed,
  floats: true,
  width: 280,
};

export const json: Look = {
  Show: ({ value }) => <code className={styles.line}>{JSON.stringify(value)}</code>,
  text: value => (value === null || value === undefined ? '' : JSON.stringify(value)),
  width: 200,
};
