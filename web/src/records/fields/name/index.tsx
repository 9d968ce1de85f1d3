import { useEffect, useRef } from 'react';
import { t } from '@/lib/messages';
import { spoken } from '../../schema';
import styles from '../fields.module.css';
import type { EditProps, Look } from '../look';

const PARTS = ['first', 'last', 'prefix', 'middle', 'suffix'] as const;
type Parts = Partial<Record<(typeof PARTS)[number], string | null>>;

const partsOf = (value: unknown): Parts =>
  typeof value === 'string' ? { last: value } : ((value ?? {}) as Parts);

function Edit(props: EditProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const parts = partsOf(props.value);
  useEffect(() => {
    if (props.autoFocus) box.current?.querySelector('input')?.focus();
  }, []);
  return (
    <fieldset ref={box} className={styles.parts} aria-label={props.label}>
      {PARTS.map(part => (
        <input
          key={part}
          id={part === 'first' ? props.id : undefined}
          data-autofocus={(props.autoFocus && part === 'first') || undefined}
          dir="auto"
          className={styles.input}
          style={{ gridColumn: `span ${part === 'first' || part === 'last' ? 3 : 2}` }}
          placeholder={t(`name.${part}`)}
          aria-label={t(`name.${part}`)}
          aria-invalid={props.invalid || undefined}
          value={parts[part] ?? ''}
          onChange={event =>
            props.onChange({ ...parts, [part]: event.currentTarget.value || null })
          }
        />
      ))}
    </fieldset>
  );
}

export const personName: Look = {
  Show: ({ value }) => (
    <span className={styles.line} dir="auto">
      {spoken(value)}
    </span>
  ),
  Edit,
  text: spoken,
  floats: true,
  width: 200,
};
