import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { t } from '@/lib/messages';
import { Pick } from '@/ui/Pick';
import styles from '../fields.module.css';
import type { Look } from '../look';

const best = (max?: number) => max ?? 5;

export const rating: Look = {
  Show: ({ value, field }) => (
    <span
      role="img"
      aria-label={t('field.rating', { value: Number(value), best: best(field.max) })}
    >
      {Array.from({ length: best(field.max) }, (_, place) =>
        place < Number(value) ? (
          <IconStarFilled key={place} size={14} aria-hidden />
        ) : (
          <IconStar key={place} size={14} stroke={1.25} aria-hidden className={styles.quiet} />
        ),
      )}
    </span>
  ),
  Edit: props => (
    <Pick
      id={props.id}
      label={props.label}
      className={styles.input}
      options={Array.from({ length: best(props.field.max) }, (_, place) => ({
        key: String(place + 1),
        label: String(place + 1),
      }))}
      chosen={props.value === null || props.value === undefined ? '' : String(props.value)}
      clearable={!props.field.required}
      autoFocus={props.autoFocus}
      invalid={props.invalid}
      describedBy={props.describedBy}
      onPick={key => {
        props.onChange(key === null ? null : Number(key));
        props.onDone?.();
      }}
    />
  ),
  text: value => (value === null || value === undefined ? '' : String(value)),
  width: 104,
};
