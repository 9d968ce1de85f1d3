import { useEffect, useRef } from 'react';
import { country } from '@/lib/format';
import { t } from '@/lib/messages';
import styles from '../fields.module.css';
import type { EditProps, Look } from '../look';

const PARTS = ['street', 'postcode', 'city', 'region', 'country'] as const;
type Parts = Partial<Record<(typeof PARTS)[number], string | null>>;

const SPANS: Record<(typeof PARTS)[number], number> = {
  street: 6,
  postcode: 2,
  city: 4,
  region: 4,
  country: 2,
};

function spoken(value: unknown) {
  const parts = (value ?? {}) as Parts;
  const place = [parts.postcode, parts.city].filter(Boolean).join(' ');
  return [parts.street, place, parts.country ? country(parts.country) : null]
    .filter(Boolean)
    .join(', ');
}

function Edit(props: EditProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const parts = (props.value ?? {}) as Parts;
  useEffect(() => {
    if (props.autoFocus) box.current?.querySelector('input')?.focus();
  }, []);
  return (
    <fieldset ref={box} className={styles.parts} aria-label={props.label}>
      {PARTS.map(part => (
        <input
          key={part}
          id={part === 'street' ? props.id : undefined}
          className={styles.input}
          style={{ gridColumn: `span ${SPANS[part]}` }}
          placeholder={t(`address.${part}`)}
          aria-label={t(`address.${part}`)}
          maxLength={part === 'country' ? 2 : undefined}
          value={parts[part] ?? ''}
          onChange={event => {
            const text = event.currentTarget.value;
            props.onChange({
              ...parts,
              [part]: (part === 'country' ? text.toUpperCase() : text) || null,
            });
          }}
        />
      ))}
    </fieldset>
  );
}

export const address: Look = {
  Show: ({ value }) => (
    <span className={styles.line} dir="auto">
      {spoken(value)}
    </span>
  ),
  Edit,
  text: spoken,
  floats: true,
  width: 240,
};
