import { t } from '@/lib/messages';
import { lookOf } from '@/records/fields';
import type { Field } from '@/records/schema';
import styles from './add.module.css';

/** One field with its label, and with what is wrong with it where it stands. */
export function FormField(props: {
  id: string;
  field: Field;
  value: unknown;
  first: boolean;
  wrong: string | null;
  onChange: (value: unknown) => void;
}) {
  const { field, id, wrong } = props;
  const { Edit } = lookOf(field);
  if (!Edit) return null;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {field.label}
        {field.required && <span className={styles.needed}> {t('add.needed')}</span>}
      </label>
      <Edit
        field={field}
        id={id}
        value={props.value}
        label={field.label}
        place="form"
        autoFocus={props.first}
        invalid={wrong !== null}
        describedBy={wrong === null ? undefined : `${id}-problem`}
        onChange={props.onChange}
      />
      {wrong !== null && (
        <p className={styles.problem} id={`${id}-problem`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
